using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>An import as the page lists it.</summary>
public sealed record ImportLine(Guid Id, string Source, DateTimeOffset At, int Added, int Changed, int Ended, bool IsUndone);

/// <summary>The last imports of units, newest first.</summary>
internal sealed class ReadUnitImports(YuanzhuoDb db)
{
    public const int Shown = 10;

    public async Task<IReadOnlyList<ImportLine>> HandleAsync(CancellationToken ct) =>
        await db.Set<UnitImport>().AsNoTracking().OrderByDescending(i => i.ImportedAt).ThenByDescending(i => i.Id).Take(Shown)
            .Select(i => new ImportLine(
                i.Id, i.Source, i.ImportedAt, i.Lines.Count(l => l.Change == UnitChange.New), i.Lines.Count(l => l.Change == UnitChange.Changed), i.Lines.Count(l => l.Change == UnitChange.Ended), i.UndoneAt != null))
            .ToListAsync(ct);
}
