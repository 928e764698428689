using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Dossier.Narrating;

/// <summary>One item of a timeline, ready to be shown.</summary>
/// <param name="At">When it became true; a run of the same carries the first instant.</param>
/// <param name="When">11月21日 周六, or the time where the day was just told.</param>
/// <param name="What">What happened.</param>
/// <param name="More">What there is to add.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="Gap">For how long nothing moved afterwards, where that was too long.</param>
public sealed record Happening(DateTimeOffset At, string When, string What, string? More, Tone Tone, IconName Icon, string? Gap = null);

/// <summary>A fact as read from the journal.</summary>
internal sealed record ToldFact(JournalEntry Entry, Fact Fact, FactLook Look)
{
    /// <summary>How many of the same stand here as one.</summary>
    public int Count { get; init; } = 1;

    public DateTimeOffset LastAt { get; init; } = Entry.At;

    public string Kind => Entry.Kind;
}
