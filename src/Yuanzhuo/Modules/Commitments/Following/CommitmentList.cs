using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using System.Runtime.CompilerServices;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>The commitments a person may follow: page by page, counted, or all of them for an export.</summary>
internal sealed class CommitmentList(YuanzhuoDb db, CurrentUser user, CommitmentReader reader, LightRules lights, MatterQueries queries, MatterTerms terms)
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
        var query = await FoundAsync(filter, ct);
        var ids = await CommitmentQuery.InOrder(query, filter).Skip((filter.Page - 1) * PageSize).Take(PageSize).Select(c => c.Id).ToListAsync(ct);
        return new Page(await InOrderAsync(ids, ct), await query.CountAsync(ct));
    }

    /// <summary>How many there are with that state and light in the same list.</summary>
    public async Task<int> CountAsync(CommitmentFilter filter, CancellationToken ct) =>
        await (await FoundAsync(filter, ct)).CountAsync(ct);

    /// <summary>Every commitment of the list, read in pieces.</summary>
    public async IAsyncEnumerable<CommitmentView> AllAsync(CommitmentFilter filter, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var query = await FoundAsync(filter, ct);
        var ids = await CommitmentQuery.InOrder(query, filter).Select(c => c.Id).ToListAsync(ct);
        foreach (var chunk in ids.Chunk(ExportChunk))
            foreach (var view in await InOrderAsync(chunk, ct))
                yield return view;
    }

    /// <summary>Of these, those that this person may follow and that are open; in the order of the list.</summary>
    public async Task<IReadOnlyList<CommitmentView>> OfAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var units = db.OrgUnits.AtOrBelowAny(user.PathsFor(Act.ReadWork)).Select(u => u.Id);
        return await reader.ViewAsync(db.Commitments.Where(c => ids.Contains(c.Id) && c.State == CommitmentState.Open && (units.Contains(c.UnitId) || units.Contains(c.PlaceId))), ct);
    }

    /// <summary>Organisations with commitments in this person's list.</summary>
    public Task<List<UnitChoice>> UnitsAsync(CommitmentFilter filter, CancellationToken ct)
    {
        var holders = Scope(filter).Select(c => c.UnitId).Distinct();
        return db.OrgUnits.Where(u => holders.Contains(u.Id)).OrderBy(u => u.Name).Select(u => new UnitChoice(u.Id, u.Name)).Take(200).ToListAsync(ct);
    }

    private async Task<IQueryable<Commitment>> FoundAsync(CommitmentFilter filter, CancellationToken ct)
    {
        var found = CommitmentQuery.Apply(Scope(filter), db, filter, await RuleAsync(ct));
        foreach (var term in (await queries.ReadAsync(filter.Q, ct)).Demanded) found = CommitmentQuery.Saying(found, db, term, await terms.FindAsync(new Wanted([term]), ct));
        return found;
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
