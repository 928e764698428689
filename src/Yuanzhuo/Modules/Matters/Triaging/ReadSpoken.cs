using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>Opens the words as spoken for somebody who handles them; the look leaves a trace in the journal.</summary>
internal sealed class ReadSpoken(Doer doer, ConcernDesk desk, SpokenVault vault, AccessTrace trace) : Deed<ReadSpoken.Input, ConcernAtHand, ReadSpoken.Spoken>(doer)
{
    /// <summary>Has no request key on purpose: each look is one trace, and nothing that was read is remembered.</summary>
    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }
    }

    /// <param name="Parts">In order, with what the public does not see marked.</param>
    public sealed record Spoken(IReadOnlyList<WordsPart> Parts);

    public override Act Act => Act.ReadSpoken;

    public override bool NeedsProof => true;

    protected override bool IsRemembered => false;

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    protected override Task<Result<ReadSpoken.Spoken>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        if (vault.Open(at.Concern.SealedWords) is not { } spoken) return Task.FromResult<Result<Spoken>>(Refusal.NotFound("Matters.NothingKept"));
        at.Concern.NoteWordsRead(Now);
        trace.Note(TraceKind.SpokenRead, $"/triage/{at.Concern.Id}", at.Place.Id);
        return Task.FromResult<Result<Spoken>>(new Spoken(MaskedView.Of(spoken, at.Concern.PublicWords)));
    }
}
