using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Listing;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Publishing;

/// <summary>A page of matters.</summary>
/// <param name="Items">The matters of this page.</param>
/// <param name="Total">How many there are on all pages; counted up to a thousand.</param>
/// <param name="IsMore">Whether there are more than that.</param>
/// <param name="Next">What to give as <c>after</c> for what follows; null at the end.</param>
public sealed record MatterPageAnswer(IReadOnlyList<MatterLine> Items, int Total, bool IsMore, string? Next);

/// <summary>A matter in a list. Days are days in China; instants are UTC.</summary>
/// <param name="Number">Its number for life.</param>
/// <param name="Title">Public words.</param>
/// <param name="Category">A key of the category list.</param>
/// <param name="PlaceCode">Official code, where the place has one.</param>
/// <param name="PlaceName">The place.</param>
/// <param name="ReceivedOn">The day it was raised.</param>
/// <param name="Step">Where it stands; for an ended matter where it stood last.</param>
/// <param name="Ending">How it ended; null while open.</param>
/// <param name="EndedOn">When it ended.</param>
/// <param name="Light">The light; grey for an ended matter.</param>
/// <param name="Holder">Who has it now.</param>
/// <param name="DueOn">The next day on which something is due.</param>
/// <param name="Voices">How many people raised it.</param>
/// <param name="Url">Its page, from the host's root.</param>
public sealed record MatterLine(string Number, string Title, string? Category, string? PlaceCode, string PlaceName, DateOnly ReceivedOn, Step Step, Ending? Ending, DateOnly? EndedOn,
    Light Light, string Holder, DateOnly? DueOn, int Voices, string Url)
{
    internal static MatterLine Of(LedgerRow r, Today today) => new(r.Number, r.Title, r.Category, r.PlaceCode, r.PlaceName, r.ReceivedOn, r.Step, r.Ending, r.EndedOn,
        today.LightOf(r.Ending, r.AwaitsClosure, r.DueOn, r.LastMovedAt), r.HolderName, r.DueOn, r.Voices, "/matters/" + r.Number);
}

/// <summary>One matter.</summary>
/// <param name="Summary">Public words: what it is about.</param>
/// <param name="Ring">The seven steps in order.</param>
/// <param name="Held">Who held it how long, oldest first.</param>
/// <param name="EndingWords">What people were told at the end.</param>
/// <param name="MergedInto">Number of the matter it was merged into.</param>
public sealed record MatterAnswer(string Number, string Title, string Summary, string? Category, string? PlaceCode, string PlaceName, DateOnly ReceivedOn, Step Step, Light Light,
    IReadOnlyList<RingAnswer> Ring, string Holder, DateTimeOffset HeldSince, IReadOnlyList<HeldAnswer> Held, DateOnly? DueOn, int Voices, int Rounds, int Reopenings,
    IReadOnlyList<PromiseAnswer> Commitments, IReadOnlyList<ProgressAnswer> Progress, Ending? Ending, DateOnly? EndedOn, string? EndingWords, string? MergedInto, string Url);

public sealed record RingAnswer(Step Step, SegmentState State);

/// <param name="WorkingDays">Working days, the day of the start not counted.</param>
public sealed record HeldAnswer(string Unit, DateTimeOffset From, DateTimeOffset? Until, int WorkingDays);

/// <param name="Words">As spoken.</param>
/// <param name="IsAim">力争: a target only.</param>
/// <param name="IsProvisional">A notice not yet published may still move the day.</param>
public sealed record PromiseAnswer(string Unit, string Words, DateOnly? DueOn, DateOnly? ReviewOn, bool IsAim, bool IsProvisional, Commitments.Domain.CommitmentState State, DateOnly? KeptOn);

public sealed record ProgressAnswer(DateTimeOffset At, string Unit, string Words, int Files);

/// <summary>The public facts of a matter.</summary>
public sealed record FactsAnswer(string Number, IReadOnlyList<FactAnswer> Facts);

/// <param name="Seq">Order in the journal; gaps are other matters' facts.</param>
/// <param name="At">When it became true.</param>
/// <param name="Kind">The fact's name.</param>
/// <param name="Sentence">In Chinese, for people.</param>
/// <param name="Details">The values that everybody may read; organisations by name.</param>
public sealed record FactAnswer(long Seq, DateTimeOffset At, string Kind, string Sentence, IReadOnlyDictionary<string, object?> Details);
