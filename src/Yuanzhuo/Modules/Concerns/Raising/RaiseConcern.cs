using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Anybody raises a concern, with or without an account: the public pages and the API end here. It is written in one trip.</summary>
internal sealed class RaiseConcern(YuanzhuoDb db, OneTrip trip, CurrentUser user, TakeDown takeDown, FirstAnswers firstAnswers, RaisingPlaces places, PlaceFlood flood)
{
    /// <summary>A place that changes that often under our hands is being reorganised; the person tries again later.</summary>
    private const int MostTries = 8;

    public sealed class Input : Told
    {
        public Guid? PlaceId { get; set; }

        /// <summary>Instead of the id: the official code of the place, also one it had once.</summary>
        public string? PlaceCode { get; set; }

        /// <summary>A unit of the directory inside the place; without one a <see cref="Told.Spot"/> that the directory knows is taken for it.</summary>
        public Guid? BuildingId { get; set; }

        public Channel Channel { get; set; } = Channel.Online;

        /// <summary>It came as machines send it; never said by a caller.</summary>
        internal bool IsSuspect { get; init; }

        /// <summary>Cleaned photos waiting in a draft.</summary>
        public IReadOnlyList<Guid> PhotoIds { get; set; } = [];
    }

    private sealed class Validator : ToldRules<Input>;

    /// <summary>Built once: building its rules costs as much as all else the application does for a concern in memory.</summary>
    private static readonly Validator Checks = new();

    /// <summary>The tracking number in its stored form.</summary>
    /// <param name="input">What was told, and where.</param>
    /// <param name="draft">The draft it was written in, if it was.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<string>> HandleAsync(Input input, ConcernDraft? draft, CancellationToken ct)
    {
        if (Checks.Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        bool? isSuspect = null;
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await places.SeenAsync(input.PlaceId, input.PlaceCode, ct) is not { } place) return Refusal.Invalid(input.PlaceCode is null ? "Concerns.PlaceUnknown" : "Concerns.PlaceCodeUnknown", "Place");
            if (db.Authorise(user, Act.RaiseConcern, place.Path) is { IsDone: false } refused) return Result<string>.Refused(refused.Refusals);
            if (await WriteAsync(input, place, await firstAnswers.SeenAsync(anew: tries > 0, ct), draft, isSuspect ??= input.IsSuspect | flood.IsMore(place.Id), ct) is { } result) return result;
            places.Forget(place);
        }

        return Refusal.Conflict();
    }

    /// <summary>Null where the place, the rules or the calendars are no longer as they were seen.</summary>
    private async Task<Result<string>?> WriteAsync(Input input, OrgUnit place, FirstAnswerBasis basis, ConcernDraft? draft, bool isSuspect, CancellationToken ct)
    {
        var building = await places.InsideAsync(place, input.BuildingId, CleanText.Of(input.Spot), ct);
        var spot = input.BuildingId is null && building is not null ? null : input.Spot;
        var concern = takeDown.Make(input, spot, place, basis, t => t with { BuildingId = building, Channel = input.Channel, IsSuspect = isSuspect, PhotoIds = input.PhotoIds });
        return await trip.AddAsync(input, place, concern, concern.TrackingNumber, rows => Complete(rows, concern, basis, draft), ct);
    }

    /// <summary>From now on those who work at the place may see the photos, and the draft is sent.</summary>
    private void Complete(Trip rows, Concern concern, FirstAnswerBasis basis, ConcernDraft? draft)
    {
        rows.RestsOn(basis.Rules.Standing);
        rows.RestsOn(basis.Calendars.Standing);
        rows.Insert(concern.Photos);
        rows.Set(typeof(StoredFile), nameof(StoredFile.PlaceId), concern.PlaceId, [.. concern.Photos.Select(p => p.FileId)]);
        if (draft is null) return;
        db.Entry(draft).State = EntityState.Detached;
        draft.BecomeSent(concern.TrackingNumber, concern.RaisedAt);
        rows.Rewrite(draft);
    }
}
