using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Recording;

/// <summary>Shows how a commitment is read and counted before anything is saved. Changes nothing.</summary>
internal sealed class ReadSpoken(YuanzhuoDb db, SpokenTermReader reader, WorkingCalendars calendars, TimeProvider clock)
{
    /// <summary>The words read anew.</summary>
    public async Task<SpokenShown> ReadAsync(string? words, string? spokenOn, string? matterNumber, CancellationToken ct)
    {
        var place = await PlaceAsync(matterNumber, ct);
        var at = Spoken.At(spokenOn ?? "", clock.GetUtcNow());
        var reading = await reader.ReadAsync(words, ChinaTime.DateOf(at), place, ct);
        return new SpokenShown(reading.Term, reading, await DueAsync(reading.Term, at, place, ct), PublicWords.Mask(words));
    }

    /// <summary>The term as corrected, counted.</summary>
    public async Task<SpokenShown> CountAsync(Term term, string? words, string? spokenOn, string? matterNumber, CancellationToken ct)
    {
        var at = Spoken.At(spokenOn ?? "", clock.GetUtcNow());
        return new SpokenShown(term, null, await DueAsync(term, at, await PlaceAsync(matterNumber, ct), ct), PublicWords.Mask(words));
    }

    private async Task<DueDate> DueAsync(Term term, DateTimeOffset at, OrgUnit? place, CancellationToken ct) =>
        term.DueFrom(at, await calendars.ForAsync(place?.Code, ct));

    private async Task<OrgUnit?> PlaceAsync(string? matterNumber, CancellationToken ct)
    {
        var placeId = await db.Matters.Where(m => m.Number == matterNumber).Select(m => (Guid?)m.PlaceId).FirstOrDefaultAsync(ct);
        return placeId is { } id ? await db.OrgUnits.FindAsync([id], ct) : null;
    }
}

/// <summary>What the clerk sees before saving.</summary>
/// <param name="Term">As read, or as corrected.</param>
/// <param name="Reading">How the words were understood; null where the clerk corrected it.</param>
/// <param name="Due">When it falls due, and how that was counted.</param>
/// <param name="PublicWords">The words as everybody will read them.</param>
public sealed record SpokenShown(Term Term, Reading? Reading, DueDate Due, PublicWords PublicWords);
