using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data.Lines;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

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
            var matters = db.MattersAmong(hits, filter.IsNarrow);
            matters = db.Within(matters, filter.Scope);
            if (filter.Step is { } step) matters = matters.Where(m => m.Ending == null && m.Step == step);
            if (filter.Endings is [var only]) matters = matters.Where(m => m.Ending == only);
            else if (filter.Endings.Count > 1) matters = matters.Where(m => m.Ending != null && filter.Endings.Contains(m.Ending.Value));
            if (filter.Light is { } light) matters = matters.Where(m => m.Ending == null).Where(today.Lights.IsAmongOpen(light, Matter.DueStates));
            if (filter.IsOpen is { } open) matters = open ? matters.Where(m => m.Ending == null) : matters.Where(m => m.Ending != null);
            if (filter.HolderId is { } holder) matters = matters.Where(m => m.HolderId == holder);
            if (filter.Category is { } category) matters = category.Length == 0 ? matters.Where(m => m.Category == null) : matters.Where(m => m.Category == category);
            if (filter.From is { } from) matters = matters.Where(m => m.ReceivedOn >= from);
            if (filter.To is { } to) matters = matters.Where(m => m.ReceivedOn <= to);
            return matters;
        }

        /// <summary>
        /// Of a place and all below it. Nothing is raised below where people live, so there it is the place alone: asked by a set of one, the database walked over
        /// the latest of all places until it had a page of this one.
        /// </summary>
        public IQueryable<Matter> Within(IQueryable<Matter> matters, OrgUnit place)
        {
            if (place.Kind.IsResidential) return matters.Where(m => m.PlaceId == place.Id);
            var below = db.OrgUnits.AtOrBelow(place.Path).Select(u => u.Id);
            return matters.Where(m => below.Contains(m.PlaceId));
        }

        /// <summary>Matters as lines. Names and the latest progress come along, so a page is one query.</summary>
        public IQueryable<LedgerRow> AsRows(IQueryable<Matter> matters)
        {
            var (units, extracts) = (db.OrgUnits, db.Set<MatterExtract>());
            return
                from m in matters
                join place in units on m.PlaceId equals place.Id
                join holder in units on m.HolderId equals holder.Id
                join extract in extracts on m.Id equals extract.MatterId
                join parent in units on place.ParentId equals (Guid?)parent.Id into parents
                from above in parents.DefaultIfEmpty()
                join house in units on m.BuildingId equals (Guid?)house.Id into houses
                from building in houses.DefaultIfEmpty()
                select new LedgerRow
                {
                    Id = m.Id, Number = m.Number, Title = m.Title, Summary = m.Summary, Category = m.Category, PlaceName = place.Name, PlaceCode = place.Code, AboveName = above!.Name,
                    BuildingName = building!.Name, Channel = extract.Channel,
                    HolderName = holder.Name, HeldSince = m.HeldSince, ReceivedOn = m.ReceivedOn, Step = m.Step, Ending = m.Ending, EndingWords = m.EndingWords, EndedOn = m.EndedOn, EndedAt = m.EndedAt, DueOn = m.DueOn,
                    IsPaused = m.DueOn == null && m.Handling!.StartAt != null && m.Handling!.DueOn == null, Pauses = m.Handling!.Pauses,
                    AwaitsClosure = m.AwaitsClosure, LastMovedAt = m.LastMovedAt, Voices = extract.Voices, Rounds = m.Rounds, Reopenings = m.Reopenings,
                    ProgressWords = extract.ProgressWords, ProgressAt = extract.ProgressAt, CommitmentWords = extract.CommitmentWords,
                };
        }
    }
}
