using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Who may touch a commitment: the organisation that promised, or those who answer for the matter's place.</summary>
internal static class CommitmentAccess
{
    /// <summary>By a post at the organisation that promised, else by one over the matter's place.</summary>
    public static async Task<Result> AuthoriseAtUnitOrPlaceAsync(this YuanzhuoDb db, CurrentUser user, Act act, Commitment commitment, CancellationToken ct)
    {
        var byUnit = await db.AuthoriseAtUnitAsync(user, act, commitment, ct);
        return byUnit.IsDone ? byUnit : db.Authorise(user, act, (await db.PlaceOfAsync(commitment, ct)).Path);
    }

    public static async Task<Result> AuthoriseAtUnitAsync(this YuanzhuoDb db, CurrentUser user, Act act, Commitment commitment, CancellationToken ct) =>
        db.Authorise(user, act, (await db.OrgUnits.FindAsync([commitment.UnitId], ct))!.Path);

    public static async Task<OrgUnit> PlaceOfAsync(this YuanzhuoDb db, Commitment commitment, CancellationToken ct) =>
        (await db.OrgUnits.FindAsync([commitment.PlaceId], ct))!;
}
