namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>What became of a concern after it was taken up. The Matters module knows.</summary>
public interface IConcernFate
{
    /// <summary>The matters that these concerns are voices of, in one question; what awaits its first answer has none.</summary>
    Task<IReadOnlyDictionary<Guid, ConcernFate>> OfAsync(IReadOnlyList<Guid> concernIds, CancellationToken ct);

    /// <summary>The matter the concern is a voice of, or null while it awaits its first answer.</summary>
    async Task<ConcernFate?> OfAsync(Guid concernId, CancellationToken ct) => (await OfAsync([concernId], ct)).GetValueOrDefault(concernId);
}

/// <summary>The matter a concern went into, in the words of the API.</summary>
/// <param name="MatterNumber">Such as 360103-2026-000123.</param>
/// <param name="Step">Where it stands, such as <c>implement</c>.</param>
/// <param name="Ending">How it ended, such as <c>solved</c>; null while it is open.</param>
public sealed record ConcernFate(string MatterNumber, string Step, string? Ending);

/// <summary>Nothing is taken up until a later module says otherwise.</summary>
internal sealed class NoFateYet : IConcernFate
{
    public Task<IReadOnlyDictionary<Guid, ConcernFate>> OfAsync(IReadOnlyList<Guid> concernIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, ConcernFate>>(new Dictionary<Guid, ConcernFate>());
}
