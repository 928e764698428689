using FluentValidation;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Concerns.Recording;

/// <summary>A worker writes down what somebody said (代录): from the floor, at the door, by phone, on paper, at the desk, at the window for enterprises.</summary>
internal sealed class RecordConcern(Doer doer, YuanzhuoDb db, TakeDown takeDown) : Deed<RecordConcern.Input, OrgUnit, string>(doer)
{
    /// <summary>How it can reach a worker.</summary>
    public static readonly IReadOnlyList<Channel> Channels = [Channel.Desk, Channel.Phone, Channel.Door, Channel.Floor, Channel.Paper, Channel.EnterpriseWindow];

    /// <summary>Where the person does not see what is written, it is read back to them.</summary>
    public static bool NeedsReadBack(Channel channel) => channel is Channel.Phone or Channel.Door or Channel.Paper;

    public sealed class Input : Told
    {
        public Guid PlaceId { get; set; }

        public Channel? Channel { get; set; }

        public bool WasReadBack { get; set; }
    }

    private sealed class Validator : ToldRules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Channel).Must(c => c is { } channel && Channels.Contains(channel)).Saying("Concerns.ChannelNeeded");
            RuleFor(i => i.WasReadBack).Equal(true).When(i => i.Channel is { } channel && NeedsReadBack(channel)).Saying("Concerns.ReadBackNeeded");
        }
    }

    public override Act Act => Act.RecordConcern;

    /// <summary>The place may not cease to be at the same moment: what stands at it is carried over by those who reorganise.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<OrgUnit>>> TakeAsync(Input input, CancellationToken ct)
    {
        var place = await db.OrgUnits.FindAsync([input.PlaceId], ct);
        return place is not null && place.TakesConcerns() ? At.Place(place, place.Path) : Refusal.Invalid("Concerns.PlaceUnknown", nameof(Input.PlaceId));
    }

    /// <summary>The tracking number in its stored form.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, OrgUnit place, CancellationToken ct)
    {
        var concern = await takeDown.AddAsync(
            input, place, t => t with { Channel = input.Channel!.Value, RecordedByAccountId = Doer.AccountId, WasReadBack = input.WasReadBack }, ct);
        return concern.TrackingNumber;
    }
}
