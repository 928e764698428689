using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.Modules.Concerns.Following;

/// <summary>
/// What only the person does with their own data, by their number (个人信息保护法 15, 46, 47): nobody who is signed in, and nobody by a number that a worker
/// wrote down; for those the desk does it while the person is there.
/// </summary>
internal static class OwnConcern
{
    public static async Task<Result<At<Concern>>> TakeAsync(YuanzhuoDb db, string trackingNumber, CancellationToken ct) =>
        await db.ConcernByTrackingAsync(trackingNumber, ct) is { } concern ? At.Everywhere(concern) : Refusal.NotFound("Concerns.NoSuchNumber");

    /// <summary>Why not; null where it is the person.</summary>
    public static Refusal? WhyNot(Concern concern, CurrentUser user) =>
        user.IsSignedIn || concern.RecordedByAccountId is not null ? Refusal.Forbidden("Concerns.ByThePersonAlone")
        : concern.RaiserForgottenAt is not null ? Refusal.RuleBroken("Concerns.ForgottenAlready") : null;
}
