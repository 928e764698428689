using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Concerns.Following;

/// <summary>The person asks at the desk, with the number, to be forgotten (个人信息保护法 15, 47): the contact goes, the concern stays.</summary>
internal sealed class ForgetContact(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string TrackingNumber { get; set; } = "";
    }

    /// <summary>The concern's number in its stored form.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (await db.ConcernByTrackingAsync(input.TrackingNumber, ct) is not { } concern) return Refusal.NotFound("Concerns.NoSuchNumber");
        var place = await db.OrgUnits.FindAsync([concern.PlaceId], ct);
        if (db.Authorise(user, Act.ReadContact, place!.Path) is { IsDone: false } refused) return Result<string>.Refused(refused.Refusals);
        concern.ForgetContact(clock.GetUtcNow());
        return concern.TrackingNumber;
    }
}
