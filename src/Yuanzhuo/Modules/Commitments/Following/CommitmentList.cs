using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using System.Runtime.CompilerServices;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>The commitments a person may follow: page by page, counted, or all of them for an export.</summary>
internal sealed class CommitmentList(YuanzhuoDb db, CurrentUser user, CommitmentReader reader, LightRules lights)
{
    public const int PageSize = 25;

    private const int ExportChunk = 500;

    public sealed record Page(IReadOnlyList<CommitmentView> Views, int Total);

    /// <summary>Those who deliver see first what they promised; communities, leaders and inspectors what was promised for their places.</summary>
    public string Usually =>
        user.Standings.Any(s => s.Role is Role.DepartmentOfficer or Role.DepartmentHead or Role.ServicesDesk) ? CommitmentFilter.Ours : CommitmentFilter.Here;

    /// <summary>Whether this person answers for places at all, and so has two lists.</summary>
    public bool HasPlaces => user.Standings.Any(s => s.Role is not (Role.DepartmentOfficer or Role.DepartmentHead));

    public async Task<Page> ReadAsync(CommitmentFilter filter, CancellationToken ct)
    {
        var query = CommitmentQuery.Apply(Scope(filter), db, filter, await RuleAsync(ct));
        var ids = await CommitmentQuery.InOrder(query, filter).Skip((filter.Page - 1) * PageSize).Take(PageSize).Select(c => c.Id).ToListAsync(ct);
        return new Page(await InOrderAsync(ids, ct), await query.CountAsync(ct));
    }

    /// <summary>How many there are with that state and light in the same list.</summary>
    public async Task<int> CountAsync(CommitmentFilter filter, CancellationToken ct) =>
        await CommitmentQuery.Apply(Scope(filter), db, filter, await RuleAsync(ct)).CountAsync(ct);

    /// <summary>Every commitment of the list, read in pieces.</summary>
    public async IAsyncEnumerable<CommitmentView> AllAsync(CommitmentFilter filter, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var query = CommitmentQuery.Apply(Scope(filter), db, filter, await RuleAsync(ct));
        var ids = await CommitmentQuery.InOrder(query, filter).Select(c => c.Id).ToListAsync(ct);
        foreach (var chunk in ids.Chunk(ExportChunk))
            foreach (var view in await InOrderAsync(chunk, ct))
                yield return view;
    }

    /// <summary>Organisations with commitments in this person's list.</summary>
    public Task<List<UnitChoice>> UnitsAsync(CommitmentFilter filter, CancellationToken ct)
    {
        var holders = Scope(filter).Select(c => c.UnitId).Distinct();
        return db.OrgUnits.Where(u => holders.Contains(u.Id)).OrderBy(u => u.Name).Select(u => new UnitChoice(u.Id, u.Name)).Take(200).ToListAsync(ct);
    }

    private IQueryable<Commitment> Scope(CommitmentFilter filter)
    {
        var units = db.OrgUnits.AtOrBelowAny(user.PathsFor(Act.ReadWork)).Select(u => u.Id);
        return filter.Whose == CommitmentFilter.Here ? db.Commitments.Where(c => units.Contains(c.PlaceId)) : db.Commitments.Where(c => units.Contains(c.UnitId));
    }

    /// <summary>One rule for the whole list, by the reader's first post, so that filter and lights agree.</summary>
    private ValueTask<LightRule> RuleAsync(CancellationToken ct) => lights.TodayAsync(user.Standings is [var first, ..] ? first.UnitPath : null, null, ct);

    private async Task<IReadOnlyList<CommitmentView>> InOrderAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var views = (await reader.ViewAsync(db.Commitments.Where(c => ids.Contains(c.Id)), ct)).ToDictionary(v => v.Id);
        return [.. ids.Select(id => views[id])];
    }
}

/// <summary>An organisation that a list can be narrowed to.</summary>
public sealed record UnitChoice(Guid Id, string Name);
