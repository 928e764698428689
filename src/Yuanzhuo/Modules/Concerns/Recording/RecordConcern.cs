using FluentValidation;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Recording;

/// <summary>
/// A worker writes down what somebody said (代录): from the floor, at the door, by phone, on paper, at the desk, at the window for enterprises; and, where
/// they may triage there, makes it a matter in the same send.
/// </summary>
internal sealed class RecordConcern(Doer doer, YuanzhuoDb db, TakeDown takeDown, RecordingPlaces places, IOpensAtOnce atOnce, UnitSearch units) : Deed<RecordConcern.Input, OrgUnit, string>(doer)
{
    /// <summary>How it can reach a worker.</summary>
    public static readonly IReadOnlyList<Channel> Channels = [Channel.Desk, Channel.Phone, Channel.Door, Channel.Floor, Channel.Paper, Channel.EnterpriseWindow];

    /// <summary>Where the person does not see what is written, it is read back to them.</summary>
    public static bool NeedsReadBack(Channel channel) => channel is Channel.Phone or Channel.Door or Channel.Paper;

    public sealed class Input : Told, IPublicWriting
    {
        public Guid PlaceId { get; set; }

        public Channel? Channel { get; set; }

        public bool WasReadBack { get; set; }

        /// <summary>It becomes a matter at once.</summary>
        public bool Opens { get; set; }

        /// <summary>The matter's title; the first words of the concern where left out.</summary>
        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>How hard it looks; see <see cref="IOpensAtOnce.HandlingsAsync"/>.</summary>
        public string Handling { get; set => field = value ?? ""; } = "";

        /// <summary>Whom it is offered to, by name; nobody where the place keeps it.</summary>
        public string Holder { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>Of the title, which is the worker's own; what was said is masked like everybody's.</summary>
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : ToldRules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Channel).Must(c => c is { } channel && Channels.Contains(channel)).Saying("Concerns.ChannelNeeded");
            RuleFor(i => i.WasReadBack).Equal(true).When(i => i.Channel is { } channel && NeedsReadBack(channel)).Saying("Concerns.ReadBackNeeded");
            // Enter in a field presses the first button; what was typed for the matter would be dropped without a word.
            RuleFor(i => i.Title).Empty().When(i => !i.Opens).Saying("Concerns.OpensOrNot");
            RuleFor(i => i.Holder).Empty().When(i => !i.Opens && i.Title.Length == 0).Saying("Concerns.OpensOrNot");
            RuleFor(i => i.Handling).Must(h => h is "" or AtOnce.UsualHandling).When(i => !i.Opens && i.Title.Length == 0 && i.Holder.Length == 0).Saying("Concerns.OpensOrNot");
        }
    }

    public override Act Act => Act.RecordConcern;

    /// <summary>The place may not cease to be at the same moment: what stands at it is carried over by those who reorganise.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<OrgUnit>>> TakeAsync(Input input, CancellationToken ct)
    {
        var place = await db.OrgUnits.FindAsync([input.PlaceId], ct);
        if (place is null || !place.TakesConcerns()) return Refusal.Invalid("Concerns.PlaceUnknown", nameof(Input.PlaceId));
        if (Doer.User.May(Act, place.Path) && !await places.Mine.AnyAsync(u => u.Id == place.Id, ct)) return Refusal.Invalid("Concerns.PlaceOutside", nameof(Input.PlaceId));
        return At.Place(place, place.Path);
    }

    /// <summary>The tracking number in its stored form.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, OrgUnit place, CancellationToken ct)
    {
        var concern = await takeDown.AddAsync(
            input, place, t => t with { Channel = input.Channel!.Value, RecordedByAccountId = Doer.AccountId, WasReadBack = input.WasReadBack }, ct);
        var opened = input.Opens ? await OpenAsync(input, concern, place, ct) : Result.Done;
        return opened.Then(concern.TrackingNumber);
    }

    private async Task<Result> OpenAsync(Input input, Concern concern, OrgUnit place, CancellationToken ct)
    {
        if (Doer.May(Act.TriageConcern, [place.Path, .. RecordingPlaces.DesksOf(Doer.User)]).Why is { } forbidden) return forbidden;
        var holder = input.Holder.Length == 0 ? null : (Result<OrgUnit>?)await units.NamedAsync(input.Holder, place, nameof(input.Holder), ct);
        if (holder is { IsDone: false } unknown) return Result.Refused(unknown.Refusals);
        if (holder is { Value: var to } && to.Id != place.Id && !RecordingPlaces.MayOffer(Doer.User, place)) return Refusal.Invalid("Concerns.MayNotOffer", nameof(input.Holder));
        return await atOnce.OpenAsync(concern, place, new(input.Title, input.PersonalDataMayStand, input.Handling, holder?.Value), Now, ct);
    }
}
