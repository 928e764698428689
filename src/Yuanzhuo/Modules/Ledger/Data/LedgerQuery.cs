using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>The ledger's one query, for the page, the exports and the API.</summary>
public static class LedgerQuery
{
    extension(YuanzhuoDb db)
    {
        /// <summary>The matters that pass the filter, unordered.</summary>
        /// <param name="filter">What is asked; its words were looked up.</param>
        /// <param name="hits">The matters with these words.</param>
        /// <param name="today">For the lights.</param>
        public IQueryable<Matter> LedgerMatters(LedgerFilter filter, MatterHits hits, Today today)
        {
            var matters = db.MattersAmong(hits);
            if (filter.Place is { } place)
            {
                var below = db.OrgUnits.AtOrBelow(place.Path).Select(u => u.Id);
                matters = matters.Where(m => below.Contains(m.PlaceId));
            }

            if (filter.Step is { } step) matters = matters.Where(m => m.Ending == null && m.Step == step);
            if (filter.Endings is [var only]) matters = matters.Where(m => m.Ending == only);
            else if (filter.Endings.Count > 1) matters = matters.Where(m => m.Ending != null && filter.Endings.Contains(m.Ending.Value));
            if (filter.Light is { } light) matters = matters.Where(today.Bounds.Filter(light));
            if (filter.IsOpen is { } open) matters = open ? matters.Where(m => m.Ending == null) : matters.Where(m => m.Ending != null);
            if (filter.HolderId is { } holder) matters = matters.Where(m => m.HolderId == holder);
            if (filter.Category is { } category) matters = category.Length == 0 ? matters.Where(m => m.Category == null) : matters.Where(m => m.Category == category);
            if (filter.From is { } from) matters = matters.Where(m => m.ReceivedOn >= from);
            if (filter.To is { } to) matters = matters.Where(m => m.ReceivedOn <= to);
            return matters;
        }

        /// <summary>Matters as lines. Names and the latest progress come along, so a page is one query.</summary>
        public IQueryable<LedgerRow> AsRows(IQueryable<Matter> matters)
        {
            var (units, concerns, commitments) = (db.OrgUnits, db.Concerns, db.Commitments);
            return
                from m in matters
                join place in units on m.PlaceId equals place.Id
                join holder in units on m.HolderId equals holder.Id
                join parent in units on place.ParentId equals (Guid?)parent.Id into parents
                from above in parents.DefaultIfEmpty()
                select new LedgerRow
                {
                    Id = m.Id, Number = m.Number, Title = m.Title, Summary = m.Summary, Category = m.Category, PlaceName = place.Name, PlaceCode = place.Code, AboveName = above!.Name,
                    BuildingName = units.Where(u => u.Id == m.BuildingId).Select(u => u.Name).FirstOrDefault(),
                    Channel = concerns.Where(c => c.Id == m.FoundingConcernId).Select(c => (Concerns.Domain.Channel?)c.Channel).FirstOrDefault(),
                    HolderName = holder.Name, HeldSince = m.HeldSince, ReceivedOn = m.ReceivedOn, Step = m.Step, Ending = m.Ending, EndingWords = m.EndingWords, EndedOn = m.EndedOn, EndedAt = m.EndedAt, DueOn = m.DueOn,
                    AwaitsClosure = m.AwaitsClosure, LastMovedAt = m.LastMovedAt, Voices = m.Supports + m.Voices.Count(v => v.LeftAt == null), Rounds = m.Rounds, Reopenings = m.Reopenings,
                    ProgressWords = m.ProgressEntries.OrderByDescending(p => p.ReportedAt).Select(p => p.Words).FirstOrDefault(),
                    ProgressAt = m.ProgressEntries.Max(p => (DateTimeOffset?)p.ReportedAt),
                    PromiseWords = commitments.Where(c => c.MatterId == m.Id && c.State == CommitmentState.Open).OrderBy(c => c.DueOn == null).ThenBy(c => c.DueOn).Select(c => c.Words).FirstOrDefault(),
                };
        }
    }
}
