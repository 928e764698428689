using System.Reflection;
using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>
/// What people say comes into the mechanism as <see cref="PublicWords"/> and nothing else (docs/adr/0019-public-words.md). A plain
/// text in an aggregate, a fact or the signature of a deed is either on this list, with its reason, or a check that somebody forgot.
/// </summary>
public sealed class WordsTests
{
    private static readonly string[] SpeakingModules = ["Concerns", "Matters", "Commitments", "Roundtables", "Supervision"];

    private static readonly Dictionary<string, string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Number"] = "made by the product", ["SentNumber"] = "made by the product", ["TrackingNumber"] = "made by the product",
        ["Category"] = "a key of the category list", ["Key"] = "a key of a list", ["ThemeKey"] = "a key of a list", ["TextKey"] = "a key of the texts",
        ["SearchText"] = "folded bigrams of public words", ["Digest"] = "a digest", ["KeyDigest"] = "a digest",
        ["Name"] = "encrypted contact data", ["Phone"] = "encrypted contact data", ["ContactName"] = "encrypted contact data", ["ContactPhone"] = "encrypted contact data",
        ["SealedWords"] = "as spoken, encrypted", ["SealedSpot"] = "as spoken, encrypted",
        ["typed"] = "the shape of a contact, stored encrypted", ["path"] = "a path of the tree of places",
    };

    // As spoken, before masking: seen by nobody but the person and those who handle it.
    private static readonly string[] AsSpoken = ["ConcernDraft.Words", "ConcernDraft.Spot", "ConcernDraft.words", "ConcernDraft.spot", "CategoryGuess.words", "Spot.words", "Spot.spot"];

    private static IEnumerable<Type> DomainTypes => typeof(PublicWords).Assembly.GetTypes().Where(t =>
        t.Namespace?.Split('.') is ["Yuanzhuo", "Modules", var module, "Domain", ..] && SpeakingModules.Contains(module) && !t.Name.Contains('<', StringComparison.Ordinal));

    [Fact]
    public void Words_in_the_domain_are_public_words()
    {
        var bare = DomainTypes.SelectMany(t => Texts(t).Select(name => $"{t.Name}.{name}")).Distinct()
            .Where(text => !Plain.ContainsKey(text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..]) && !AsSpoken.Contains(text)).ToList();
        Assert.True(bare.Count == 0, "Words are PublicWords, or stand on the list with a reason: " + string.Join(", ", bare));
    }

    [Fact]
    public void Nothing_but_a_check_or_masking_makes_public_words()
    {
        Assert.Empty(typeof(PublicWords).GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        var makers = typeof(PublicWords).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType == typeof(PublicWords) || m.ReturnType == typeof(Result<PublicWords>)).Where(m => !m.IsSpecialName).Select(m => m.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["Check", "CheckVenue", "Join", "Mask", "TakenDownOn"], makers);
    }

    private static IEnumerable<string> Texts(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(All))
            if (property.PropertyType == typeof(string)) yield return property.Name;
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).Where(m => (m.IsPublic || m.IsAssembly) && !m.IsSpecialName))
            foreach (var parameter in method.GetParameters())
                if (parameter.ParameterType == typeof(string) && method.Name is not ("Equals" or "Find" or "IsPhone")) yield return parameter.Name!;
    }
}
