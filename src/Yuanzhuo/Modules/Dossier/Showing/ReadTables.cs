using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Dossier.Showing;

/// <summary>A roundtable as the page of one of its matters tells it.</summary>
/// <param name="Present">People who were there, walk-ins included; 0 before it was held.</param>
/// <param name="Outcome">What became of this matter there.</param>
/// <param name="Words">What was agreed about it.</param>
public sealed record TableOfMatter(string Number, RoundtableKind Kind, string Title, string Venue, DateTimeOffset StartsAt, int Present, Outcome? Outcome, string? Words);

/// <summary>The announced and held roundtables of a matter, oldest first. Plans are not public.</summary>
public sealed class ReadTables(YuanzhuoDb db)
{
    private static readonly RoundtableState[] Public = [RoundtableState.Announced, RoundtableState.Held, RoundtableState.Published];

    public async Task<IReadOnlyList<TableOfMatter>> HandleAsync(Guid matterId, CancellationToken ct)
    {
        var found = await db.Roundtables.AsNoTracking().Where(r => Public.Contains(r.State) && r.Agenda.Any(i => i.MatterId == matterId)).OrderBy(r => r.StartsAt)
            .Select(r => new
            {
                r.Number, r.Kind, r.Title, r.Venue, r.StartsAt, r.WalkIns, r.State, Present = r.Participants.Count(p => p.WasPresent),
                Item = r.Agenda.Where(i => i.MatterId == matterId).Select(i => new { i.Outcome, i.Words }).First(),
            }).ToListAsync(ct);
        return [.. found.Select(r => new TableOfMatter(r.Number, r.Kind, r.Title, r.Venue, r.StartsAt, r.Present + r.WalkIns,
            r.State == RoundtableState.Published ? r.Item.Outcome : null, r.State == RoundtableState.Published ? r.Item.Words : null))];
    }
}
