using FluentValidation;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Calendar.Parts;

/// <summary>What a form that stops a clock asks: why, of a short list and in words, and perhaps until when.</summary>
public abstract class PauseInput : Repeatable, IVersioned, IPublicWriting
{
    /// <summary>The version the form was shown with.</summary>
    public Guid Version { get; set; }

    public PauseGround? Ground { get; set; }

    /// <summary>Why, in public words; at most 500 characters.</summary>
    public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>When the clock is expected to go on.</summary>
    public DateOnly? ExpectedOn { get; set; }

    public bool PersonalDataMayStand { get; set; }

    /// <summary>As the domain takes it, where the words about that matter are fit for the public.</summary>
    internal async Task<Result<PauseReason>> WhyAsync(Doer doer, Guid matterId, CancellationToken ct)
    {
        var words = await doer.CheckAsync(Reason, nameof(Reason), this, [matterId], ct);
        return words.Why is { } unfit ? unfit : new PauseReason(Ground!.Value, words.Value, ExpectedOn);
    }
}

/// <summary>What can be said of it by itself.</summary>
internal sealed class PauseRules<T> : Rules<T>
    where T : PauseInput
{
    public PauseRules()
    {
        RuleFor(i => i.Ground).Must(ground => ground is { } chosen && Enum.IsDefined(chosen)).Saying("Calendar.ChooseGround");
        RuleFor(i => i.Reason).NotEmpty().Saying("Calendar.PauseNeedsReason");
        RuleFor(i => i.Reason).MaximumLength(Pause.LongestReason).Saying("Calendar.PauseReasonTooLong", Pause.LongestReason);
    }
}
