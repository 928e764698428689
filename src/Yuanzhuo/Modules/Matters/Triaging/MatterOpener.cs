using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>The public words of a matter about to be opened, and its term.</summary>
internal sealed record NewMatter(PublicWords Title, PublicWords Summary, string? Category, HandlingTerm? Term, PublicWords? Answer)
{
    /// <summary>Not even the building is public.</summary>
    public bool HidesBuilding { get; init; }
}

/// <summary>Opens matters: numbers them, takes the founding concern up.</summary>
internal sealed class MatterOpener(YuanzhuoDb db)
{
    /// <summary>Must run inside a unit of work: the number belongs to its transaction.</summary>
    public async Task<Result<Matter>> OpenAsync(OrgUnit place, Concern? concern, NewMatter words, DateTimeOffset at, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(at);
        var number = await db.NextMatterNumberAsync(place, today, ct);
        var matter = Matter.Open(new Opening
        {
            Number = number, Title = words.Title, Summary = words.Summary, Category = words.Category, PlaceId = place.Id, ReceivedPlaceId = concern?.RaisedPlaceId, BuildingId = words.HidesBuilding ? null : concern?.BuildingId,
            FoundingConcernId = concern?.Id, ReceivedOn = concern?.RaisedOn ?? today, HolderId = place.Id,
            Handling = words.Term?.Deadline, Answer = words.Answer,
        }, at);
        if (concern?.TakeUp(matter.Id, at) is { IsDone: false } taken) return Result<Matter>.Refused(taken.Refusals);
        db.Add(matter);
        return matter;
    }
}
