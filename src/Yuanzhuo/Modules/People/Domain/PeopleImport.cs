namespace Yuanzhuo.Modules.People.Domain;

/// <summary>A list of people that was taken over: which accounts and posts it made, so that those nobody ever used can be closed in one go.</summary>
public sealed class PeopleImport : Aggregate
{
    private readonly List<PeopleImportLine> _lines = [];

    private PeopleImport()
    {
    }

    /// <summary>The file's name.</summary>
    public string Source { get; private set; } = "";

    public DateTimeOffset ImportedAt { get; private set; }

    public IReadOnlyList<PeopleImportLine> Lines => _lines;

    public static PeopleImport Of(string source, IEnumerable<PeopleImportLine> lines, DateTimeOffset at)
    {
        var import = new PeopleImport { Source = source, ImportedAt = at };
        import._lines.AddRange(lines);
        import.Record(at, new PeopleImported(import._lines.Count(l => l.PostId is null), import._lines.Count(l => l.PostId is not null)));
        return import;
    }

    /// <summary>So many of its accounts, which nobody ever used, were closed.</summary>
    public void CloseUnused(int count, DateTimeOffset at) => Record(at, new UnusedAccountsClosed(Id, count));
}

/// <summary>One account or post that an import made.</summary>
public sealed class PeopleImportLine
{
    public Guid Id { get; private init; } = NewId.Next();

    public Guid PeopleImportId { get; private init; }

    public required Guid AccountId { get; init; }

    /// <summary>The post; null for the line of the account itself.</summary>
    public Guid? PostId { get; init; }
}

public sealed record PeopleImported(int Accounts, int Posts) : Fact;

public sealed record UnusedAccountsClosed(Guid ImportId, int Count) : Fact;
