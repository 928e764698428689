using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Tail;

/// <summary>A name under which a class hears: its place in the order stands in the database under it, so it must not change.</summary>
/// <param name="Name">Such as <c>concerns.letters</c>.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Kinds">The kinds of facts it hears.</param>
/// <param name="HearAsync">Hands it one fact; a kind that this version cannot read is passed over.</param>
internal sealed record Hearer(string Name, HearingStart Start, string[] Kinds, Func<IServiceProvider, PlacedFact, CancellationToken, Task> HearAsync)
{
    public static Hearer Of<THearer>(string name, HearingStart start) where THearer : class
    {
        var parts = typeof(THearer).GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHears<>)).Select(Part<THearer>).ToList();
        if (parts.Count == 0) throw new InvalidOperationException($"{typeof(THearer).Name} hears nothing: it has no IHears<…>.");
        var byKind = parts.SelectMany(p => p.Kinds.Select(kind => (kind, p.Hear))).ToLookup(p => p.kind, p => p.Hear, StringComparer.Ordinal);
        return new(name, start, [.. byKind.Select(k => k.Key)], async (services, placed, ct) =>
        {
            if (FactJson.Read(placed.Entry) is not { } fact) return;
            foreach (var hear in byKind[placed.Entry.Kind]) await hear(services, placed, fact, ct);
        });
    }

    private static (string[] Kinds, Func<IServiceProvider, PlacedFact, Fact, CancellationToken, Task> Hear) Part<THearer>(Type hears) where THearer : class
    {
        var fact = hears.GetGenericArguments()[0];
        var make = typeof(Hearer).GetMethod(nameof(Hand), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(typeof(THearer), fact);
        return ([.. FactJson.KindsOf(fact)], make.CreateDelegate<Func<IServiceProvider, PlacedFact, Fact, CancellationToken, Task>>());
    }

    private static Task Hand<THearer, TFact>(IServiceProvider services, PlacedFact placed, Fact fact, CancellationToken ct) where THearer : class where TFact : Fact =>
        ((IHears<TFact>)services.GetRequiredService<THearer>()).HearAsync(new(placed.Position, placed.Entry.At, (TFact)fact, placed.Entry), ct);
}

public static class HearerSetup
{
    /// <summary>At a module's front door: this class hears the kinds of its <see cref="IHears{TFact}"/> under that name.</summary>
    public static IServiceCollection AddHearer<THearer>(this IServiceCollection services, string name, HearingStart start) where THearer : class =>
        services.AddScoped<THearer>().AddSingleton(Hearer.Of<THearer>(name, start));
}
