using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>
/// The counted sets (ADR 5). As a matter (件) counts what was not merged into another: a matter, or a concern about which nobody has decided yet. As a voice (人次)
/// counts every concern, with the fate of the matter it has come to. A matter counts by its own place and its day of receipt, a voice by the concern's.
/// </summary>
internal static class CountedSets
{
    extension(YuanzhuoDb db)
    {
        /// <summary>Every matter in scope, merged ones too.</summary>
        public IQueryable<Matter> CountedMatters(CountingScope scope)
        {
            var matters = db.Within(db.Matters.AsNoTracking(), scope);
            if (scope.From is { } from) matters = matters.Where(m => m.ReceivedOn >= from);
            if (scope.To is { } to) matters = matters.Where(m => m.ReceivedOn <= to);
            if (scope.Category is { } category) matters = category.Length == 0 ? matters.Where(m => m.Category == null) : matters.Where(m => m.Category == category);
            return matters;
        }

        /// <summary>Matters at or below the scope's place, by its divisions.</summary>
        public IQueryable<Matter> Within(IQueryable<Matter> matters, CountingScope scope)
        {
            if (scope.Below is { } below) return matters.Where(SpanFilter.Of<Matter>(below, m => m.ReceivedPlaceId, m => m.ReceivedOn));
            return scope.Place is { } place ? db.Within(matters, place) : matters;
        }

        /// <summary>Every concern in scope, whatever became of it.</summary>
        public IQueryable<Concern> CountedConcerns(CountingScope scope)
        {
            var concerns = db.Concerns.AsNoTracking();
            if (scope.Below is { } spans) concerns = concerns.Where(SpanFilter.Of<Concern>(spans, c => c.RaisedPlaceId, c => c.RaisedOn));
            else if (scope.Place is { } place)
            {
                var below = db.OrgUnits.AtOrBelow(place.Path).Select(u => u.Id);
                concerns = concerns.Where(c => below.Contains(c.PlaceId));
            }

            if (scope.From is { } from) concerns = concerns.Where(c => c.RaisedOn >= from);
            if (scope.To is { } to) concerns = concerns.Where(c => c.RaisedOn <= to);
            if (scope.Category is { } category) concerns = category.Length == 0 ? concerns.Where(c => c.Category == null) : concerns.Where(c => c.Category == category);
            return concerns;
        }

        /// <summary>Concerns about which nobody has decided yet.</summary>
        public IQueryable<Concern> AwaitingConcerns(CountingScope scope) => db.CountedConcerns(scope).Where(c => c.State == ConcernState.Awaiting);

        /// <summary>Concerns that live on as a further voice of a matter they did not found.</summary>
        public IQueryable<Concern> MergedConcerns(CountingScope scope)
        {
            var voices = db.Set<MatterVoice>().Where(v => v.Kind == VoiceKind.Merged && v.LeftAt == null);
            var matters = db.Matters;
            return db.CountedConcerns(scope).Where(c => voices.Any(v => v.ConcernId == c.Id) && !matters.Any(m => m.FoundingConcernId == c.Id));
        }

        /// <summary>Concerns in a matter, with the one they have come to: one for each.</summary>
        public IQueryable<SaidIn> SaidConcerns(CountingScope scope)
        {
            var matters = db.Matters.AsNoTracking().Where(m => m.Ending != Ending.Merged);
            if (scope.Category is { } category) matters = category.Length == 0 ? matters.Where(m => m.Category == null) : matters.Where(m => m.Category == category);
            return
                from c in db.CountedConcerns(scope with { Category = null })
                join v in db.Set<MatterVoice>() on c.Id equals v.ConcernId
                join m in matters on v.MatterId equals m.Id
                where v.LeftAt == null
                select new SaidIn { Concern = c, Matter = m };
        }
    }
}

/// <summary>A concern and the matter it has come to.</summary>
internal sealed class SaidIn
{
    public required Concern Concern { get; init; }

    public required Matter Matter { get; init; }
}
