namespace Yuanzhuo.Platform.Privacy;

/// <summary>A spot in what staff wrote that looks like personal data.</summary>
/// <param name="Key">The text that asks.</param>
/// <param name="Spot">What stands there.</param>
/// <param name="NeverStands">No tick lets it stand.</param>
internal sealed record Question(string Key, string Spot, bool NeverStands)
{
    private const string KnownPhone = "Platform.Personal_KnownPhone";

    private static readonly HashSet<string> Asked = [KnownPhone, .. Enum.GetValues<PrivateKind>().Where(kind => kind is not (PrivateKind.IdNumber or PrivateKind.BankCard)).Select(KeyOf)];

    public static string KeyOf(PrivateKind kind) => $"Platform.Personal_{kind}";

    public static bool IsAsked(string key) => Asked.Contains(key);

    public static Question Of(PrivateKind kind, string spot, bool isKnown)
    {
        var key = isKnown ? "Platform.Personal_Known" : KeyOf(kind);
        return new(key, spot, !IsAsked(key));
    }

    /// <summary>The phone that somebody left with us: a firm's may be public, so a tick lets it stand.</summary>
    public static Question OfKnownPhone(string spot) => new(KnownPhone, spot, NeverStands: false);
}
