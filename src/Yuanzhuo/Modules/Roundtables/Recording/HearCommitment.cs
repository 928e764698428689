using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>How a commitment is heard and counted, before anything is saved: the day stands there before the speaker sits down.</summary>
/// <param name="Reading">How the words were understood; null where the clerk corrected it.</param>
/// <param name="Due">The day and how it was counted.</param>
public sealed record HeardCommitment(Term Term, Reading? Reading, DueDate Due);

/// <summary>Reads spoken words for an agenda item, and counts a corrected term. Changes nothing.</summary>
internal sealed class HearCommitment(YuanzhuoDb db, SpokenTermReader reader, WorkingCalendars calendars, TimeProvider clock)
{
    public async Task<HeardCommitment> ReadAsync(string words, Roundtable table, AgendaItem item, CancellationToken ct)
    {
        var (place, at) = (await PlaceAsync(item, ct), SpokenAt(table, clock.GetUtcNow()));
        var reading = await reader.ReadAsync(words, ChinaTime.DateOf(at), place, ct);
        return new HeardCommitment(reading.Term, reading, reading.Term.DueFrom(at, await calendars.ForAsync(place.Code, ct)));
    }

    public async Task<HeardCommitment> CountAsync(Term term, Roundtable table, AgendaItem item, CancellationToken ct)
    {
        var place = await PlaceAsync(item, ct);
        return new HeardCommitment(term, null, term.DueFrom(SpokenAt(table, clock.GetUtcNow()), await calendars.ForAsync(place.Code, ct)));
    }

    /// <summary>Now while it is the day of the meeting; what is written down on a later day was spoken when it began.</summary>
    public static DateTimeOffset SpokenAt(Roundtable table, DateTimeOffset now) =>
        table.BegunAt is { } begun && ChinaTime.DateOf(begun) != ChinaTime.DateOf(now) ? begun : now;

    private async Task<OrgUnit> PlaceAsync(AgendaItem item, CancellationToken ct)
    {
        var matter = await db.Matters.FindAsync([item.MatterId], ct);
        return (await db.OrgUnits.FindAsync([matter!.PlaceId], ct))!;
    }
}
