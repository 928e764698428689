using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Ledger.Exporting;

/// <summary>What the official columns want of commitments and closures, for a stretch of lines at once.</summary>
internal sealed class LedgerExtras
{
    private readonly ILookup<Guid, Promised> _commitments;
    private readonly ILookup<Guid, string> _helpers;
    private readonly ILookup<Guid, Satisfaction> _answers;

    private LedgerExtras(ILookup<Guid, Promised> commitments, ILookup<Guid, string> helpers, ILookup<Guid, Satisfaction> answers) =>
        (_commitments, _helpers, _answers) = (commitments, helpers, answers);

    /// <summary>承诺原话: every commitment with who gave it, in the order of speaking.</summary>
    public string Commitments(Guid matterId) => string.Join("；", _commitments[matterId].Select(p => $"{p.UnitName}：“{p.Words}”"));

    /// <summary>配合单位.</summary>
    public string Helpers(Guid matterId) => string.Join("、", _helpers[matterId].Distinct());

    /// <summary>延期记录: how many extensions were granted.</summary>
    public int Extensions(Guid matterId) => _commitments[matterId].Sum(p => p.Granted);

    /// <summary>满意度: the answers of those who raised it.</summary>
    public IReadOnlyList<Satisfaction> Answers(Guid matterId) => [.. _answers[matterId]];

    public static async Task<LedgerExtras> OfAsync(YuanzhuoDb db, List<Guid> matters, CancellationToken ct)
    {
        var units = db.OrgUnits;
        var commitments = await db.Commitments.AsNoTracking().Where(c => matters.Contains(c.MatterId)).OrderBy(c => c.SpokenAt)
            .Select(c => new Promised(c.MatterId, units.Where(u => u.Id == c.UnitId).Select(u => u.Name).First(), c.Words, c.Extensions.Count(e => e.State == ExtensionState.Granted))).ToListAsync(ct);
        var helpers = await db.Commitments.AsNoTracking().Where(c => matters.Contains(c.MatterId)).SelectMany(c => c.Helpers, (c, h) => new { c.MatterId, h.UnitId })
            .Join(units, h => h.UnitId, u => u.Id, (h, u) => new { h.MatterId, u.Name }).ToListAsync(ct);
        var answers = await db.Set<Closure>().AsNoTracking().Where(c => matters.Contains(c.MatterId)).SelectMany(c => c.Answers, (c, a) => new { c.MatterId, a.Satisfaction })
            .Where(a => a.Satisfaction != null).ToListAsync(ct);
        return new(commitments.ToLookup(p => p.MatterId), helpers.ToLookup(h => h.MatterId, h => h.Name), answers.ToLookup(a => a.MatterId, a => a.Satisfaction!.Value));
    }

    private sealed record Promised(Guid MatterId, string UnitName, string Words, int Granted);
}
