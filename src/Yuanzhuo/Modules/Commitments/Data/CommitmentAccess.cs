using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Who may touch a commitment: the organisation that promised, or those who answer for the matter's place.</summary>
internal static class CommitmentAccess
{
    extension(YuanzhuoDb db)
    {
        /// <summary>By a post over the matter's place.</summary>
        public async Task<Result<At<Commitment>>> CommitmentAtPlaceAsync(Guid id, CancellationToken ct) =>
            await db.CommitAsync(id, ct) is { } commitment ? At.Place(commitment, (await db.PlaceOfAsync(commitment, ct)).Path, commitment) : NoSuch;

        /// <summary>By a post at the organisation that promised.</summary>
        public async Task<Result<At<Commitment>>> CommitmentAtUnitAsync(Guid id, CancellationToken ct) =>
            await db.CommitAsync(id, ct) is { } commitment ? At.Place(commitment, await db.UnitPathAsync(commitment, ct), commitment) : NoSuch;

        /// <summary>By a post at the organisation that promised, else by one over the matter's place.</summary>
        public async Task<Result<At<Commitment>>> CommitmentAtUnitOrPlaceAsync(Guid id, CancellationToken ct) =>
            await db.CommitAsync(id, ct) is { } commitment
                ? At.Either(commitment, await db.UnitPathAsync(commitment, ct), (await db.PlaceOfAsync(commitment, ct)).Path, commitment)
                : NoSuch;

        public async Task<OrgUnit> PlaceOfAsync(Commitment commitment, CancellationToken ct) => (await db.OrgUnits.FindAsync([commitment.PlaceId], ct))!;

        private async Task<string> UnitPathAsync(Commitment commitment, CancellationToken ct) => (await db.OrgUnits.FindAsync([commitment.UnitId], ct))!.Path;
    }

    private static Refusal NoSuch => Refusal.NotFound("Commitments.NoSuchCommitment");
}
