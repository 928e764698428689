using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>
/// A piece of what identifies the person who raised a concern, kept outside the concern's own row. Whoever keeps one registers this, and
/// it goes in the transaction in which the contact goes.
/// </summary>
public interface IForgetsRaiser
{
    /// <summary>Deletes or changes within the present transaction; the caller saves. Safe to repeat.</summary>
    Task ForgetAsync(IReadOnlyList<Concern> concerns, DateTimeOffset at, CancellationToken ct);
}
