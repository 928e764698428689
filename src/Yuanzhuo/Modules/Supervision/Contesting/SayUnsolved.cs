using FluentValidation;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Contesting;

/// <summary>
/// One whose concern has ended says that it is not solved (没解决), whatever the ending was: the matter is open again, what was called kept is not, and
/// whoever has the ball reads it first. Nobody who is signed in says it for them.
/// </summary>
internal sealed class SayUnsolved(Doer doer, YuanzhuoDb db, ContestTerm term, MatterFates fates, HandlingTerms terms, WorkingCalendars calendars) : Deed<SayUnsolved.Input, MatterOfVoice, string>(doer)
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
        if (!TrackingNumber.TryParse(input.TrackingNumber, out var number)) return Refusal.NotFound("Concerns.NoSuchNumber");
        var voices = db.Concerns.Where(c => c.TrackingNumber == number).Join(db.Set<MatterVoice>().Where(v => v.LeftAt == null), c => c.Id, v => v.ConcernId, (c, v) => v);
        // A merged matter's voices went along: the one that is not merged is where it stands now.
        var found = await voices.Join(db.Matters.Where(m => m.Ending != Ending.Merged), v => v.MatterId, m => m.Id, (v, m) => m.Id).FirstOrDefaultAsync(ct);
        if (await db.MatterAsync(found, ct) is not { } matter) return Refusal.NotFound("Supervision.NotEndedYet");
        return At.Everywhere(new MatterOfVoice(matter, (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!));
    }

    /// <summary>The tracking number, as people write it.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterOfVoice at, CancellationToken ct)
    {
        var (matter, place) = at;
        if (Doer.User.IsSignedIn) return Refusal.Forbidden("Supervision.StaffCannotAnswer");
        if (matter.IsOpen) return Refusal.RuleBroken("Supervision.NotEndedYet");
        if (await term.LastDayAsync(matter, place.Path, ct) is null) return Refusal.RuleBroken("Supervision.TooLateToContest");
        var handling = await terms.OfAsync(Handling.Simple, place, Now, ct);
        var words = PublicWords.Mask(input.Words);
        var opened = await fates.ReopenAsync(matter, new(words, IsSaidUnsolved: true, Now), await calendars.ForAsync(place.Code, ct), handling.Deadline, ct);
        return opened.Then(input.TrackingNumber);
    }
}

/// <summary>The matter in which a concern is now, and its place.</summary>
internal sealed record MatterOfVoice(Matter Matter, OrgUnit Place);
