using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>The filters as the database understands them; the lights are those of <see cref="LightRule"/>.</summary>
internal static class CommitmentQuery
{
    public static IQueryable<Commitment> Apply(IQueryable<Commitment> commitments, YuanzhuoDb db, CommitmentFilter filter, LightRule rule)
    {
        commitments = WithState(commitments, db, filter.State, rule);
        if (filter.Unit is { } unit) commitments = commitments.Where(c => c.UnitId == unit);
        if (filter.Light is { } light) commitments = commitments.Where(rule.Is(light, Commitment.DueStates(db.Set<Progress>())));
        return Bigrams.QueryTokens(filter.Q).Aggregate(commitments, (found, token) => WithWord(found, db, token));
    }

    /// <summary>Open ones soonest first, those that stand still after them; what is done, the latest first.</summary>
    public static IQueryable<Commitment> InOrder(IQueryable<Commitment> commitments, CommitmentFilter filter) => filter.State == CommitmentFilter.Kept
        ? commitments.OrderByDescending(c => c.KeptAt).ThenBy(c => c.Id)
        : commitments.OrderBy(c => c.State == CommitmentState.Open ? 0 : 1).ThenBy(c => c.DueOn ?? c.ReviewOn ?? DateOnly.MaxValue).ThenBy(c => c.SpokenAt).ThenBy(c => c.Id);

    private static IQueryable<Commitment> WithState(IQueryable<Commitment> commitments, YuanzhuoDb db, string state, LightRule rule) => state switch
    {
        CommitmentFilter.Open => Alive(commitments, db),
        CommitmentFilter.Late => Alive(commitments, db).Where(c => !c.Deadline.Term.IsAim && c.DueOn < rule.Today),
        CommitmentFilter.Kept => commitments.Where(c => c.State == CommitmentState.Kept),
        _ => commitments,
    };

    /// <summary>Open, and so is the matter; what was promised for a merged matter is still owed.</summary>
    private static IQueryable<Commitment> Alive(IQueryable<Commitment> commitments, YuanzhuoDb db)
    {
        var going = db.Matters.Where(m => m.Ending == null || m.Ending == Ending.Merged).Select(m => m.Id);
        return commitments.Where(c => c.State == CommitmentState.Open && going.Contains(c.MatterId));
    }

    private static IQueryable<Commitment> WithWord(IQueryable<Commitment> commitments, YuanzhuoDb db, string token)
    {
        var matters = db.Matters.Where(m => m.SearchText.Contains(token)).Select(m => m.Id);
        var units = db.OrgUnits.Where(u => u.Name.Contains(token)).Select(u => u.Id);
        return commitments.Where(c => ((string)c.Words).Contains(token) || matters.Contains(c.MatterId) || units.Contains(c.UnitId));
    }
}
