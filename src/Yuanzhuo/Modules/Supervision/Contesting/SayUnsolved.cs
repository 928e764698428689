using FluentValidation;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Supervision.Contesting;

/// <summary>
/// One whose concern has ended says that it is not solved (没解决), whatever the ending was: the matter is open again, what was called kept is not, and
/// whoever has the ball reads it first. Nobody who is signed in says it for them.
/// </summary>
internal sealed class SayUnsolved(Doer doer, YuanzhuoDb db, ContestTerm term, MatterFates fates, HandlingTerms terms, WorkingCalendars calendars, Texts texts, SpokenVault vault)
    : Deed<SayUnsolved.Input, MatterOfVoice, string>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The concern's tracking number.</summary>
        public string TrackingNumber { get; set => field = value ?? ""; } = "";

        /// <summary>What is left, in their own words.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Supervision.SayWhatIsLeft");
            RuleFor(i => i.Words).MaximumLength(500).Saying("Supervision.WordsTooLong", 500);
        }
    }

    public override Act Act => Act.ReadPublic;

    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<MatterOfVoice>>> TakeAsync(Input input, CancellationToken ct)
    {
        if (await db.ConcernByTrackingAsync(input.TrackingNumber, ct) is not { } concern) return Refusal.NotFound("Concerns.NoSuchNumber");
        if (await db.MatterOfConcernAsync(concern.Id, ct) is not { } matter) return Refusal.RuleBroken("Supervision.NotEndedYet");
        return At.Everywhere(new MatterOfVoice(concern, matter, (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!));
    }

    /// <summary>The tracking number, as people write it.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterOfVoice at, CancellationToken ct)
    {
        var (concern, matter, place) = at;
        if (Doer.User.IsSignedIn) return Refusal.Forbidden("Supervision.StaffCannotAnswer");
        if (matter.IsOpen) return Refusal.RuleBroken("Supervision.NotEndedYet");
        if (await term.LastDayAsync(matter, place.Path, ct) is null) return Refusal.RuleBroken("Supervision.TooLateToContest");
        var handling = await terms.OfAsync(Handling.Simple, place, Now, ct);
        var words = concern.IsHidden(texts) ? ContentNotPublic.In(texts) : PublicWords.Mask(input.Words, PublicText.NamesIn(vault.Open(concern.SealedWords)));
        // What the public does not read is kept for those who handle it, beside what was said at first.
        if (vault.Seal(input.Words, words) is not null) concern.KeepMore(vault.Seal(string.Join('\n', new[] { vault.Open(concern.SealedWords) ?? concern.PublicWords.Text, input.Words })));
        var opened = await fates.ReopenAsync(matter, new(words, IsSaidUnsolved: true, Now), await calendars.ForAsync(place.Code, ct), handling.Deadline, ct);
        return opened.Then(input.TrackingNumber);
    }
}

/// <summary>A concern, the matter in which it is now, and its place.</summary>
internal sealed record MatterOfVoice(Concern Concern, Matter Matter, OrgUnit Place);
