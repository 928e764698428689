using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>What is counted: what was received at or below a place within a period. Null asks nothing.</summary>
/// <param name="Place">The unit whose subtree is counted.</param>
/// <param name="From">First day received.</param>
/// <param name="To">Last day received.</param>
/// <param name="Category">Of that category; empty text asks for those without one.</param>
public sealed record CountingScope(OrgUnit? Place, DateOnly? From, DateOnly? To, string? Category = null);

/// <summary>
/// The counted sets. A concern counts once: while it awaits a decision as itself, then as the matter it founded, or as a voice merged into
/// another's. A matter counts by its own place and its day of receipt, a voice by the concern's.
/// </summary>
internal static class CountedSets
{
    extension(YuanzhuoDb db)
    {
        public IQueryable<Matter> CountedMatters(CountingScope scope)
        {
            var matters = db.Matters.AsNoTracking();
            if (scope.Place is { } place) matters = db.Within(matters, place);

            if (scope.From is { } from) matters = matters.Where(m => m.ReceivedOn >= from);
            if (scope.To is { } to) matters = matters.Where(m => m.ReceivedOn <= to);
            if (scope.Category is { } category) matters = category.Length == 0 ? matters.Where(m => m.Category == null) : matters.Where(m => m.Category == category);
            return matters;
        }

        /// <summary>Every concern in scope, whatever became of it.</summary>
        public IQueryable<Concern> CountedConcerns(CountingScope scope)
        {
            var concerns = db.Concerns.AsNoTracking();
            if (scope.Place is { } place)
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
    }
}
