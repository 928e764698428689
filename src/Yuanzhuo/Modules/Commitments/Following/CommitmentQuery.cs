using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>The filters as the database understands them; the lights are those of <see cref="LightRule"/>.</summary>
internal static class CommitmentQuery
{
    /// <summary>Commitments have no index of words: each way of writing a word reads their words once more.</summary>
    private const int MostWays = 4;

    public static IQueryable<Commitment> Apply(IQueryable<Commitment> commitments, YuanzhuoDb db, CommitmentFilter filter, LightRule rule)
    {
        commitments = WithState(commitments, db, filter.State, rule);
        if (filter.Unit is { } unit) commitments = commitments.Where(c => c.UnitId == unit);
        if (filter.Light is { } light) commitments = commitments.Where(rule.Is(light, Commitment.DueStates(db.Set<Progress>())));
        if (filter.Category is { } category) commitments = OfCategory(commitments, db, category);
        if (filter.Idle is { } days) commitments = Idle(commitments, db, ChinaTime.StartOf(rule.Calendar.AddWorkingDays(rule.Today.AddDays(1), -days)));
        return commitments;
    }

    /// <summary>Those that say each term by themselves, by their matter or by whose they are.</summary>
    public static IQueryable<Commitment> Saying(IQueryable<Commitment> commitments, YuanzhuoDb db, WantedTerm term, MatterHits hits)
    {
        var matters = db.MattersAmong(hits).Select(m => m.Id);
        var units = term.Spellings.Select(spelling => db.OrgUnits.Holding(u => u.Name, spelling).Select(u => u.Id)).Aggregate((some, more) => some.Union(more));
        var own = term.Writings.Take(MostWays).Select(tokens => tokens.Aggregate(db.Set<Commitment>().AsQueryable(), (found, token) => found.Holding(c => c.Words, token)).Select(c => c.Id)).Aggregate((some, more) => some.Union(more));
        return commitments.Where(c => own.Contains(c.Id) || matters.Contains(c.MatterId) || units.Contains(c.UnitId));
    }

    /// <summary>Open ones soonest first, those that stand still after them; what is done, the latest first.</summary>
    public static IQueryable<Commitment> InOrder(IQueryable<Commitment> commitments, CommitmentFilter filter) => filter.State is CommitmentFilter.Kept or CommitmentFilter.InTime
        ? commitments.OrderByDescending(c => c.KeptAt).ThenBy(c => c.Id)
        : commitments.OrderBy(c => c.State == CommitmentState.Open ? 0 : 1).ThenBy(c => c.DueOn ?? c.ReviewOn ?? DateOnly.MaxValue).ThenBy(c => c.SpokenAt).ThenBy(c => c.Id);

    private static IQueryable<Commitment> WithState(IQueryable<Commitment> commitments, YuanzhuoDb db, string state, LightRule rule) => state switch
    {
        CommitmentFilter.Open => Alive(commitments, db),
        CommitmentFilter.Late => Alive(commitments, db).Where(c => !c.Deadline.Term.IsAim && c.DueOn < rule.Today),
        CommitmentFilter.Kept => commitments.Where(c => c.State == CommitmentState.Kept),
        CommitmentFilter.InTime => commitments.KeptInTime(rule.Today.Year),
        _ => commitments,
    };

    /// <summary>Open, and so is the matter; what was promised for a merged matter is still owed.</summary>
    private static IQueryable<Commitment> Alive(IQueryable<Commitment> commitments, YuanzhuoDb db)
    {
        var going = db.Matters.Where(m => m.Ending == null || m.Ending == Ending.Merged).Select(m => m.Id);
        return commitments.Where(c => c.State == CommitmentState.Open && going.Contains(c.MatterId));
    }

    private static IQueryable<Commitment> OfCategory(IQueryable<Commitment> commitments, YuanzhuoDb db, string category)
    {
        var keys = Categories.At(category);
        var matters = (category.Length == 0 ? db.Matters.Where(m => m.Category == null) : db.Matters.Where(m => keys.Contains(m.Category!))).Select(m => m.Id);
        return commitments.Where(c => matters.Contains(c.MatterId));
    }

    /// <summary>Still running, and nothing was reported by its organisation since before.</summary>
    private static IQueryable<Commitment> Idle(IQueryable<Commitment> commitments, YuanzhuoDb db, DateTimeOffset before)
    {
        var progress = db.Set<Progress>();
        return commitments.Where(c => c.State == CommitmentState.Open && c.CountedFromAt < before && !(c.Deadline.StartAt != null && c.Deadline.DueOn == null)
            && !progress.Any(p => p.MatterId == c.MatterId && p.UnitId == c.UnitId && p.ReportedAt >= before));
    }
}
