using System.Collections.Frozen;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Dossier.Narrating;

/// <summary>How a kind of fact stands in the timeline, and what of it is public.</summary>
/// <param name="Tone">Its colour.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="IsMovement">Whether it moves the matter: between two of these nothing happened.</param>
/// <param name="Public">The values that everybody may read: organisations, days, counts and public words; never a person or an account.</param>
internal sealed record FactLook(Tone Tone, IconName Icon, bool IsMovement, params string[] Public)
{
    /// <summary>Every kind of fact in a matter's timeline. A kind that is missing here is shown to nobody, and a test names it.</summary>
    public static readonly FrozenDictionary<string, FactLook> ByKind = new Dictionary<string, FactLook>(StringComparer.Ordinal)
    {
        ["MatterOpened"] = new(Tone.Info, IconName.Plus, true, "Number", "Title", "HolderId", "HandlingDueOn"),
        ["MatterRetitled"] = new(Tone.Idle, IconName.Edit, false, "Title"),
        ["WordsRedacted"] = new(Tone.Idle, IconName.Edit, false, "Reason"),
        ["FileWithdrawn"] = new(Tone.Idle, IconName.Edit, false, "Reason"),
        ["MatterMoved"] = new(Tone.Info, IconName.ArrowRight, true, "From", "To", "Reason"),
        ["MatterTabled"] = new(Tone.Brand, IconName.Table, true, "Round"),
        ["HandOverOffered"] = new(Tone.Warn, IconName.HandOver, false, "FromUnitId", "ToUnitId", "Reason", "AnswerDueOn", "NamedById"),
        ["HandOverAccepted"] = new(Tone.Ok, IconName.HandOver, true, "FromUnitId", "ToUnitId"),
        ["HandOverRefused"] = new(Tone.Late, IconName.Undo, false, "FromUnitId", "ToUnitId", "Reason", "NextUnitId"),
        ["HandOverWithdrawn"] = new(Tone.Idle, IconName.Undo, false, "FromUnitId", "ToUnitId"),
        ["HandOverPutToStreet"] = new(Tone.Warn, IconName.ArrowUp, true, "StreetId"),
        ["HolderAppointed"] = new(Tone.Info, IconName.HandOver, true, "FromUnitId", "ToUnitId", "Reason"),
        ["VoiceJoined"] = new(Tone.Info, IconName.Chat, false),
        ["VoiceParted"] = new(Tone.Idle, IconName.Undo, false),
        ["MatterSupported"] = new(Tone.Info, IconName.People, false, "Supports"),
        ["SupportsMoved"] = new(Tone.Idle, IconName.People, false, "Supports"),
        ["ProgressReported"] = new(Tone.Info, IconName.Check, true, "UnitId", "Words", "Files"),
        ["HandlingRecounted"] = new(Tone.Idle, IconName.Calendar, false, "Before", "DueOn"),
        ["AnswerRecounted"] = new(Tone.Idle, IconName.Calendar, false, "ToUnitId", "Before", "DueOn"),
        ["MatterPaused"] = new(Tone.Idle, IconName.Pause, true, "UnitId", "Reason", "FromDueOn", "UsedDays", "LeftDays", "Ground", "ExpectedOn"),
        ["MatterResumed"] = new(Tone.Info, IconName.ArrowRight, true, "UnitId", "DueOn", "PausedDays"),
        ["MatterEnded"] = new(Tone.Idle, IconName.Check, true, "Ending", "Words", "Present"),
        ["EndingContested"] = new(Tone.Late, IconName.Undo, true, "EarlierEnding", "Times", "Words", "HandlingDueOn"),
        ["MatterUnmerged"] = new(Tone.Idle, IconName.Undo, true),
        ["MatterCarriedOver"] = new(Tone.Idle, IconName.Place, false, "FromUnitId", "ToUnitId"),
        ["CommitmentCarriedOver"] = new(Tone.Idle, IconName.Place, false, "FromUnitId", "ToUnitId"),
        ["ClosureCarriedOver"] = new(Tone.Idle, IconName.Place, false, "FromPlaceId", "ToPlaceId"),
        ["RoundtableCarriedOver"] = new(Tone.Idle, IconName.Place, false, "Number", "FromUnitId", "ToUnitId"),
        ["MatterReopened"] = new(Tone.Late, IconName.Undo, true, "EarlierEnding", "Times", "Reason", "HandlingDueOn"),

        ["CommitmentMade"] = new(Tone.Brand, IconName.Chat, true, "UnitId", "Words", "TermKind", "TermAmount", "IsAim", "DueOn", "ReviewOn", "IsProvisional", "SpokenAt"),
        ["CommitmentKept"] = new(Tone.Ok, IconName.Check, true, "UnitId", "Words", "Files", "DueOn", "IsInTime", "WorkingDaysLate"),
        ["CommitmentOpenedAgain"] = new(Tone.Late, IconName.Undo, true, "UnitId", "Reason", "DueOn"),
        ["CommitmentWithdrawn"] = new(Tone.Idle, IconName.Undo, true, "UnitId", "Reason"),
        ["CommitmentSuperseded"] = new(Tone.Idle, IconName.Edit, true, "UnitId", "Reason"),
        ["CommitmentReviewed"] = new(Tone.Info, IconName.Eye, true, "TermKind", "TermAmount", "IsAim", "DueOn", "ReviewOn", "IsProvisional", "Reason"),
        ["CommitmentRedated"] = new(Tone.Idle, IconName.Calendar, false, "FromOn", "ToOn", "IsProvisional"),
        ["CommitmentPaused"] = new(Tone.Idle, IconName.Pause, true, "UnitId", "DeciderId", "Reason", "FromDueOn", "UsedDays", "LeftDays", "Ground", "ExpectedOn"),
        ["CommitmentResumed"] = new(Tone.Info, IconName.ArrowRight, true, "UnitId", "DeciderId", "DueOn", "PausedDays"),
        ["ExtensionAsked"] = new(Tone.Warn, IconName.Clock, false, "UnitId", "WorkingDays", "Reason", "DueOn"),
        ["ExtensionGranted"] = new(Tone.Warn, IconName.Calendar, false, "UnitId", "Words", "FromOn", "ToOn"),
        ["ExtensionRefused"] = new(Tone.Late, IconName.Cross, false, "UnitId", "Words", "DueOn"),

        ["RoundtablePlanned"] = new(Tone.Idle, IconName.Calendar, false, "Number", "RoundtableKind", "Title", "HostUnitId", "StartsAt"),
        ["RoundtableAnnounced"] = new(Tone.Info, IconName.Bell, false, "Number", "Title", "StartsAt", "Venue", "WhyShort"),
        ["RoundtableCancelled"] = new(Tone.Late, IconName.Cross, false, "Number", "Reason"),
        ["NoticeChanged"] = new(Tone.Warn, IconName.Edit, false, "Number", "WasAt", "WasVenue", "StartsAt", "Venue", "People", "WhyShort"),
        ["RoundtableHeldBefore"] = new(Tone.Brand, IconName.Table, false, "Number", "Title", "StartsAt", "Venue"),
        ["RoundtableBegun"] = new(Tone.Brand, IconName.Table, false, "Number"),
        ["PresenceRecorded"] = new(Tone.Info, IconName.People, false, "Number", "Present", "WalkIns"),
        ["OutcomeRecorded"] = new(Tone.Brand, IconName.Table, true, "Number", "Outcome", "Words"),
        ["ResultPublished"] = new(Tone.Info, IconName.Bell, false, "Number", "Outcome", "PublicUntilOn"),

        ["ClosureApplied"] = new(Tone.Info, IconName.Star, true, "UnitId", "Words", "Files", "AskUntilOn"),
        ["ExplanationOffered"] = new(Tone.Info, IconName.Chat, true, "UnitId", "Words", "AskUntilOn"),
        ["ExplanationAnswered"] = new(Tone.Info, IconName.Chat, true, "IsAgreed", "Satisfaction", "Words", "AtTheDesk"),
        ["ExplanationRejected"] = new(Tone.Late, IconName.Undo, true, "Words"),
        ["AskingRecounted"] = new(Tone.Idle, IconName.Calendar, false, "Before", "AskUntilOn"),
        ["ClosureAnswered"] = new(Tone.Info, IconName.Chat, true, "IsSolved", "Satisfaction", "Words", "AtTheDesk"),
        ["ContactFailed"] = new(Tone.Idle, IconName.Phone, false, "Times"),
        ["ClosureReturnedByResidents"] = new(Tone.Late, IconName.Undo, true, "Words"),
        ["ClosureChecked"] = new(Tone.Info, IconName.Eye, true, "Words", "UnitId"),
        ["ClosureApproved"] = new(Tone.Ok, IconName.Check, true, "UnitId"),
        ["ClosureReturned"] = new(Tone.Late, IconName.Undo, true, "Reason"),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
