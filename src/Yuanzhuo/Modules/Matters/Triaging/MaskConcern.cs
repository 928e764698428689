using Yuanzhuo.Modules.Matters.Data;
using FluentValidation;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>
/// Hides more of what the public reads, or all of it. Words can only be hidden, never changed: what somebody said stays theirs.
/// Possible at any time, because what was overlooked must go when it is found.
/// </summary>
internal sealed class MaskConcern(Doer doer, ConcernDesk desk, SpokenVault vault, Texts texts) : Deed<MaskConcern.Input, ConcernAtHand, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }

        /// <summary>Words to hide, one per line.</summary>
        public string Hide { get; set => field = value ?? ""; } = "";

        /// <summary>Nothing of it is public any more.</summary>
        public bool TakeOff { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Hide).Must((input, hide) => input.TakeOff || Lines(hide).Any()).Saying("Matters.NothingToHide");
            RuleFor(i => i.Hide).MaximumLength(MatterWords.MostWords).Saying("Matters.WordsTooLong", MatterWords.MostWords);
        }
    }

    public override Act Act => Act.TriageConcern;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    /// <summary>What the public reads now.</summary>
    protected override Task<Result<string>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        var masked = input.TakeOff ? ContentNotPublic.In(texts) : at.Concern.PublicWords.Hiding(Lines(input.Hide));
        var isNew = masked != at.Concern.PublicWords;
        if (isNew) at.Concern.MaskFurther(masked, vault.Seal(at.Concern.PublicWords), Now);
        return Task.FromResult<Result<string>>(isNew ? masked.Text : Refusal.Invalid("Matters.WordsNotFound", "Hide"));
    }

    private static IEnumerable<string> Lines(string hide) => hide.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
