using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Anybody raises a concern, with or without an account: the public pages and the API end here.</summary>
internal sealed class RaiseConcern(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, TakeDown takeDown)
{
    public sealed class Input : Told
    {
        public Guid PlaceId { get; set; }

        /// <summary>A unit of the directory inside the place.</summary>
        public Guid? BuildingId { get; set; }

        public Channel Channel { get; set; } = Channel.Online;

        /// <summary>Cleaned photos waiting in a draft.</summary>
        public IReadOnlyList<Guid> PhotoIds { get; set; } = [];

        /// <summary>The draft it was written in, if it was.</summary>
        public Guid? DraftId { get; set; }
    }

    private sealed class Validator : ToldRules<Input>;

    /// <summary>Built once: building its rules costs as much as all else the application does for a concern in memory.</summary>
    private static readonly Validator Checks = new();

    /// <summary>The tracking number in its stored form.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (Checks.Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var place = await db.OrgUnits.FindAsync([input.PlaceId], ct);
        if (place is null || !place.TakesConcerns()) return Refusal.Invalid("Concerns.PlaceUnknown", "Place");
        if (db.Authorise(user, Act.RaiseConcern, place.Path) is { IsDone: false } refused) return Result<string>.Refused(refused.Refusals);

        var building = await InsideAsync(place, input.BuildingId, ct);
        var concern = await takeDown.AddAsync(input, place, t => t with { BuildingId = building, Channel = input.Channel, PhotoIds = input.PhotoIds }, ct);
        await HandOverPhotosAsync(input.PhotoIds, place.Id, ct);
        if (input.DraftId is { } draftId && await db.Set<ConcernDraft>().FindAsync([draftId], ct) is { } draft) draft.BecomeSent(concern.TrackingNumber, concern.RaisedAt);
        return concern.TrackingNumber;
    }

    /// <summary>The building, where it still lies in the place; reorganisation may have moved it meanwhile.</summary>
    private async Task<Guid?> InsideAsync(OrgUnit place, Guid? buildingId, CancellationToken ct) =>
        buildingId is { } id && await db.OrgUnits.AtOrBelow(place.Path).AnyAsync(u => u.Id == id, ct) ? id : null;

    /// <summary>From now on those who work at the place may see the photos.</summary>
    private async Task HandOverPhotosAsync(IReadOnlyList<Guid> photoIds, Guid placeId, CancellationToken ct)
    {
        if (photoIds.Count == 0) return;
        await db.Set<StoredFile>().Where(f => photoIds.Contains(f.Id)).ExecuteUpdateAsync(set => set.SetProperty(f => f.PlaceId, placeId), ct);
    }
}
