using System.Collections.Frozen;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Live;

/// <summary>What one page wants to hear of. The module whose page it is says which kinds of facts its readers may know of; no other ever leaves.</summary>
/// <param name="Kinds">The kinds of facts that everybody for whom this topic opens may know of.</param>
/// <param name="IsAbout">Whether a fact of those kinds concerns the page.</param>
public sealed record LiveTopic(FrozenSet<string> Kinds, Func<JournalEntry, bool> IsAbout)
{
    /// <summary>The public number of the thing the page is about, where it is about one.</summary>
    public string? Number { get; init; }

    /// <summary>The same as <see cref="IsAbout"/> or wider, for the database: so that resuming reads by an index.</summary>
    public Func<IQueryable<JournalEntry>, IQueryable<JournalEntry>>? Narrow { get; init; }

    /// <summary>Whether it opens only for some posts: then the door is asked again sooner (<see cref="LiveOptions.StaffSeconds"/>).</summary>
    public bool IsForPosts { get; init; }

    /// <summary>The same, of what became true after that moment.</summary>
    internal LiveTopic After(DateTimeOffset? moment) => moment is { } since ? this with { IsAbout = fact => fact.At > since && IsAbout(fact) } : this;

    internal bool Has(PlacedFact fact) => Kinds.Contains(fact.Entry.Kind) && IsAbout(fact.Entry);

    internal LiveEvent EventOf(PlacedFact fact) => new(fact.Position, fact.Entry.At, fact.Entry.Kind, Number);
}

/// <summary>All that is told of a fact: no name, no words.</summary>
/// <param name="Position">Its place in the journal's order.</param>
/// <param name="At">When it became true (UTC).</param>
/// <param name="Kind">What happened, such as <c>ProgressReported</c>.</param>
/// <param name="Number">The topic's public number, or null.</param>
public sealed record LiveEvent(long Position, DateTimeOffset At, string Kind, string? Number);
