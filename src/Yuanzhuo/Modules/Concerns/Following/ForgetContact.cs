using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Concerns.Following;

/// <summary>The person asks at the desk, with the number, to be forgotten (个人信息保护法 15, 47): the contact and the words as spoken go, the concern stays.</summary>
internal sealed class ForgetContact(Doer doer, YuanzhuoDb db) : Deed<ForgetContact.Input, Concern, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public string TrackingNumber { get; set; } = "";
    }

    public override Act Act => Act.ReadContact;

    protected override async Task<Result<At<Concern>>> TakeAsync(Input input, CancellationToken ct)
    {
        if (await db.ConcernByTrackingAsync(input.TrackingNumber, ct) is not { } concern) return Refusal.NotFound("Concerns.NoSuchNumber");
        return At.Place(concern, (await db.OrgUnits.FindAsync([concern.PlaceId], ct))!.Path);
    }

    /// <summary>The concern's number in its stored form.</summary>
    protected override Task<Result<string>> DoAsync(Input input, Concern concern, CancellationToken ct)
    {
        concern.ForgetContact(Now);
        return Task.FromResult<Result<string>>(concern.TrackingNumber);
    }
}
