using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>The result of an agenda item as the clerk's form carries it.</summary>
public sealed class OutcomeInput : Repeatable, IPublicWriting
{
    public string Number { get; set => field = value ?? ""; } = "";

    /// <summary>The item's place on the agenda.</summary>
    public int Order { get; set; }

    /// <summary>What the form was shown (<see cref="RecordOutcome.SeenOf"/>): somebody else's result is not written over unseen.</summary>
    public string Seen { get; set => field = value ?? ""; } = "";

    public string Outcome { get; set => field = value ?? ""; } = "";

    /// <summary>Public words.</summary>
    public string Words { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>The step after <see cref="Domain.Outcome.FollowUp"/>; empty is the usual one.</summary>
    public string FollowStep { get; set => field = value ?? ""; } = "";

    /// <summary>The step after <see cref="Domain.Outcome.AnotherRound"/>; empty stays at the table.</summary>
    public string BackStep { get; set => field = value ?? ""; } = "";

    /// <summary>Names in the words are those of officials in duty.</summary>
    public bool PersonalDataMayStand { get; set; }
}
