using System.Security.Cryptography;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>A password for one sign-in, to be told or written down: letters and digits that nobody mixes up, in three groups.</summary>
internal static class TemporaryPassword
{
    /// <summary>So long it opens the door.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <summary>So long where it is handed over on paper to many: until the last one comes back from leave.</summary>
    public static readonly TimeSpan LifeOnPaper = TimeSpan.FromDays(14);

    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    /// <summary>Such as <c>kfmt-4827-xpqa</c>: some 2^48 of them, good enough for a day under lockout.</summary>
    public static string Create() => $"{Pick(Letters)}-{Pick(Digits)}-{Pick(Letters)}";

    /// <summary>One that the rules take for that name: by chance it could hold the name itself.</summary>
    public static string For(string userName)
    {
        while (true)
            if (Create() is var made && !PasswordRules.Wrong(made, userName).Any()) return made;
    }

    private static string Pick(string from) => new(RandomNumberGenerator.GetItems<char>(from, 4));
}
