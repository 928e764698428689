using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.Modules.Concerns.Following;

/// <summary>A concern as whoever has its number may see it: no personal data.</summary>
/// <param name="TrackingNumber">As people write it.</param>
/// <param name="Words">With personal data masked.</param>
/// <param name="PlaceCode">Official code today.</param>
/// <param name="PlaceName">Who has it.</param>
/// <param name="Building">The estate or building, where the directory knows it; never an entrance or room.</param>
/// <param name="Category">A key of the category list, or null.</param>
/// <param name="State">awaiting, or takenUp.</param>
/// <param name="RaisedOn">The day in China.</param>
/// <param name="FirstAnswerDueOn">By when somebody answers.</param>
/// <param name="FirstAnsweredOn">When somebody did, or null.</param>
/// <param name="Matter">The matter it went into, or null.</param>
public sealed record PublicConcern(
    string TrackingNumber, string Words, string? PlaceCode, string PlaceName, string? Building, string? Category, ConcernState State,
    DateOnly RaisedOn, DateOnly FirstAnswerDueOn, DateOnly? FirstAnsweredOn, PublicFate? Matter);

/// <param name="Number">The matter's number.</param>
/// <param name="Step">Where it stands.</param>
/// <param name="Ending">How it ended, or null while open.</param>
public sealed record PublicFate(string Number, string Step, string? Ending);

/// <summary>The public view of a concern, by its number.</summary>
internal sealed class ReadConcern(YuanzhuoDb db, IConcernFate fate)
{
    private static readonly OrgUnitKind[] NamedInPublic = [OrgUnitKind.GovernanceUnit, OrgUnitKind.Estate, OrgUnitKind.Building];

    public async Task<Result<PublicConcern>> HandleAsync(string? typed, CancellationToken ct)
    {
        if (!TrackingNumber.TryParse(typed, out var number)
            || await db.Concerns.AsNoTracking().FirstOrDefaultAsync(c => c.TrackingNumber == number, ct) is not { } concern) return Refusal.NotFound("Concerns.NoSuchNumber");
        var place = await db.OrgUnits.AsNoTracking().FirstAsync(u => u.Id == concern.PlaceId, ct);
        var building = concern.BuildingId is null
            ? null
            : await db.OrgUnits.Where(u => u.Id == concern.BuildingId && NamedInPublic.Contains(u.Kind)).Select(u => u.Name).FirstOrDefaultAsync(ct);
        var matter = await fate.OfAsync(concern.Id, ct);
        return new PublicConcern(
            TrackingNumber.Format(number), concern.PublicWords, place.Code, place.Name, building, concern.Category, concern.State, concern.RaisedOn, concern.FirstAnswerDueOn,
            concern.FirstAnsweredAt is { } at ? ChinaTime.DateOf(at) : null, matter is null ? null : new(matter.MatterNumber, matter.Step, matter.Ending));
    }
}
