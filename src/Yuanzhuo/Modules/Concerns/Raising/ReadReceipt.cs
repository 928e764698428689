using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>What the slip says: nothing that somebody who finds it could misuse.</summary>
/// <param name="Number">The tracking number in its stored form.</param>
/// <param name="PlaceName">Who has it.</param>
/// <param name="RaisedOn">The day in China.</param>
/// <param name="Due">By when somebody answers, with how it was counted.</param>
internal sealed record Receipt(string Number, string PlaceName, DateOnly RaisedOn, DueDate Due);

/// <summary>The slip for a number, by whoever has the number.</summary>
internal sealed class ReadReceipt(YuanzhuoDb db, FirstAnswers firstAnswers)
{
    public async Task<Receipt?> HandleAsync(string? typed, CancellationToken ct)
    {
        if (!TrackingNumber.TryParse(typed, out var number)) return null;
        return await db.Concerns.AsNoTracking().FirstOrDefaultAsync(c => c.TrackingNumber == number, ct) is { } concern && await PlaceAsync(concern.PlaceId, ct) is { } place
            ? new(number, place.Name, concern.RaisedOn, await firstAnswers.DueAsync(concern.FirstAnswer, place, ct))
            : null;
    }

    private Task<OrgUnit?> PlaceAsync(Guid? id, CancellationToken ct) => db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct);
}
