using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>As what the words in the boxes of the two books were understood. What nobody asked is null; what means nothing finds nothing.</summary>
public sealed record Asked
{
    /// <summary>Whether an organisation was named.</summary>
    public bool IsByUnit { get; init; }

    /// <summary>The organisation meant; null where none is.</summary>
    public PlaceName? Unit { get; init; }

    /// <summary>The people meant.</summary>
    public NamesFound<FoundPerson>? People { get; init; }

    /// <summary>The line meant by its own number.</summary>
    public long? Seq { get; init; }

    /// <summary>The matters that say it or bear the number.</summary>
    public MatterHits? Matters { get; init; }

    /// <summary>The paths of the organisation meant.</summary>
    public IReadOnlyList<string> Paths => Unit is { } unit ? [unit.Path] : [];

    /// <summary>The accounts of the people meant, for asking within a query.</summary>
    public Guid?[] Accounts => [.. People?.All.Select(p => (Guid?)p.Id) ?? []];
}
