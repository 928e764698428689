namespace Yuanzhuo.Platform.Access;

/// <summary>
/// What a page or endpoint needs. Every one carries it; one without is shut (<see cref="AccessGate"/>) and a test finds it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Act act) : Attribute
{
    public Act Act { get; } = act;
}

/// <summary>The same for endpoints: <c>routes.MapPost(…).Needs(Act.RaiseConcern)</c>.</summary>
public static class NeedsEndpoint
{
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Act act) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new NeedsAttribute(act));
}
