using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;

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
        var raised = await db.Concerns.AsNoTracking().Where(c => c.TrackingNumber == number).Select(c => new { PlaceId = (Guid?)c.PlaceId, At = c.RaisedAt }).FirstOrDefaultAsync(ct)

            // A trapped send shows the same page; only its draft knows the number, for a day.
            ?? await db.ConcernDrafts.AsNoTracking().Where(d => d.SentNumber == number).Select(d => new { d.PlaceId, At = d.TouchedAt }).FirstOrDefaultAsync(ct);
        if (raised is null || await db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Id == raised.PlaceId, ct) is not { } place) return null;
        return new(number, place.Name, ChinaTime.DateOf(raised.At), await firstAnswers.DueAsync(place, raised.At, ct));
    }
}
