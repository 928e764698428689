using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Enrolling;

/// <summary>An import as the page lists it.</summary>
/// <param name="Unused">How many of its accounts are open and were never taken over by their person.</param>
public sealed record PeopleImportEntry(Guid Id, string Source, DateTimeOffset At, int Accounts, int Unused);

/// <summary>The last imports of people, newest first.</summary>
internal sealed class ReadPeopleImports(YuanzhuoDb db, CurrentUser user)
{
    public const int Shown = 10;

    /// <summary>None for whoever administers one street or bureau: an import may hold people of others.</summary>
    public async Task<IReadOnlyList<PeopleImportEntry>> HandleAsync(CancellationToken ct)
    {
        if (!user.May(Act.ManagePeople, "")) return [];
        var unused = db.UnusedAccounts;
        return await db.Set<PeopleImport>().AsNoTracking().OrderByDescending(i => i.ImportedAt).ThenByDescending(i => i.Id).Take(Shown)
            .Select(i => new PeopleImportEntry(
                i.Id, i.Source, i.ImportedAt, i.Lines.Count(l => l.PostId == null),
                i.Lines.Count(l => l.PostId == null && unused.Any(a => a.Id == l.AccountId))))
            .ToListAsync(ct);
    }
}
