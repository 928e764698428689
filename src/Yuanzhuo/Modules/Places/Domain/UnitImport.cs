namespace Yuanzhuo.Modules.Places.Domain;

/// <summary>A list of units that was taken over, with what it changed, so that it can be taken back.</summary>
public sealed class UnitImport : Aggregate
{
    private readonly List<UnitImportLine> _lines = [];

    private UnitImport()
    {
    }

    /// <summary>The file's name.</summary>
    public string Source { get; private set; } = "";

    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public IReadOnlyList<UnitImportLine> Lines => _lines;

    public static UnitImport Of(string source, IEnumerable<UnitImportLine> lines, DateTimeOffset at)
    {
        var import = new UnitImport { Source = source, ImportedAt = at };
        import._lines.AddRange(lines);
        import.Record(at, new UnitsImported(import.Count(UnitChange.New), import.Count(UnitChange.Changed), import.Count(UnitChange.Ended)));
        return import;
    }

    public int Count(UnitChange change) => _lines.Count(l => l.Change == change);

    public Result Undo(DateTimeOffset at)
    {
        if (UndoneAt is not null) return Refusal.RuleBroken("Places.ImportIsUndone");
        UndoneAt = at;
        Record(at, new UnitsImportUndone(Id));
        return Result.Done;
    }
}

/// <summary>One unit that an import made, changed or ended, and how it stood before.</summary>
public sealed class UnitImportLine
{
    public Guid Id { get; private init; } = NewId.Next();

    public Guid UnitImportId { get; private init; }

    public required Guid UnitId { get; init; }

    public required UnitChange Change { get; init; }

    public string? NameBefore { get; init; }

    public string? CodeBefore { get; init; }

    public Guid? ParentBeforeId { get; init; }

    /// <summary>As the import left it, so that a later change is noticed.</summary>
    public string? NameAfter { get; init; }

    public string? CodeAfter { get; init; }

    public Guid? ParentAfterId { get; init; }
}

/// <summary>What becomes of a unit by a list.</summary>
public enum UnitChange
{
    Same,
    New,
    Changed,
    Ended,
}

public sealed record UnitsImported(int Added, int Changed, int Ended) : Fact;

public sealed record UnitsImportUndone(Guid ImportId) : Fact;
