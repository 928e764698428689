namespace Yuanzhuo.Platform.Access;

/// <summary>Whether who asks has proved lately who they are: some doors and deeds want that beside the right. The People module knows.</summary>
public interface IFreshProof
{
    ValueTask<bool> IsFreshAsync(CancellationToken ct);
}

/// <summary>What opens only to who has proved lately who they are. Deeds say so themselves (<see cref="Work.Deed.NeedsProof"/>); this is for what only reads.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsProofAttribute : Attribute
{
    /// <summary>The page on which one proves it.</summary>
    public const string Page = "/account/prove";
}

/// <summary>The same for endpoints: exports of personal data, of the journal.</summary>
public static class NeedsProofEndpoint
{
    public static TBuilder NeedsProof<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new NeedsProofAttribute());
}
