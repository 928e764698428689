using System.Collections.Frozen;

namespace Yuanzhuo.Platform.Post;

/// <summary>Something that has just happened and is about to be saved.</summary>
/// <param name="Fact">What.</param>
/// <param name="About">The thing that changed, as it is now.</param>
/// <param name="At">When.</param>
public sealed record News(Fact Fact, Aggregate About, DateTimeOffset At);

/// <summary>Who is told of a fact, and what: a module's piece, in the transaction of the fact. It finds the addressees and writes; it does not save.</summary>
public interface IWritesLetters
{
    Task WriteAsync(News news, CancellationToken ct);
}

/// <summary>Which fact goes to which piece.</summary>
internal sealed record LetterPlan(Type Fact, Type Writer);

/// <summary>All of them, looked up by the fact's type: a fact of which nobody is told costs one look.</summary>
internal sealed class LetterPlans(IEnumerable<LetterPlan> plans)
{
    private readonly FrozenDictionary<Type, Type[]> _writers = plans.GroupBy(p => p.Fact).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Writer).ToArray());

    public IReadOnlyList<Type> For(Fact fact) => _writers.GetValueOrDefault(fact.GetType()) ?? [];
}

public static class LetterRegistration
{
    /// <summary>A module says at its front door which facts it writes of: <c>services.AddLetters&lt;OfferLetters&gt;(typeof(HandOverOffered))</c>.</summary>
    public static IServiceCollection AddLetters<T>(this IServiceCollection services, params Type[] facts) where T : class, IWritesLetters
    {
        foreach (var fact in facts) services.AddSingleton(new LetterPlan(fact, typeof(T)));
        return services.AddScoped<T>();
    }
}
