using System.Security.Cryptography;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>A password for one sign-in, to be told or written down: letters and digits that nobody mixes up, in three groups.</summary>
internal static class TemporaryPassword
{
    /// <summary>So long it opens the door.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    /// <summary>Such as <c>kfmt-4827-xpqa</c>: some 2^48 of them, good enough for a day under lockout.</summary>
    public static string Create() => $"{Pick(Letters)}-{Pick(Digits)}-{Pick(Letters)}";

    private static string Pick(string from) => new(RandomNumberGenerator.GetItems<char>(from, 4));
}
