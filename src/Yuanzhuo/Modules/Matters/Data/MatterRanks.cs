namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Gathers hits from the best rank to the least; each stands in the first that names it.</summary>
internal sealed class MatterRanks
{
    private readonly List<IReadOnlyList<Guid>> _ranks = [];
    private readonly HashSet<Guid> _known = [];
    private readonly List<Guid> _most = [];

    public int Count => _known.Count;

    public MatterHits Found => new() { Few = [.. _ranks.SelectMany(r => r), .. _most], Ranks = _most.Count > 0 ? [.. _ranks, _most] : _ranks };

    public void Add(IEnumerable<Guid> hits)
    {
        if (hits.Where(_known.Add).ToList() is { Count: > 0 } rank) _ranks.Add(rank);
    }

    /// <summary>What says most of it stands together, whichever word is missing.</summary>
    public void AddMost(IEnumerable<Guid> hits) => _most.AddRange(hits.Where(_known.Add));
}
