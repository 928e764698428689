using Microsoft.AspNetCore.Identity;

namespace Yuanzhuo.Platform.Access;

/// <summary>What a password must be (policy notes G3: 8 characters, three of four classes), and not be: one that everybody tries first. All that is wrong is said at once.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 8;

    /// <summary>What most guessed passwords are made of, once digits and signs are taken for the letters they stand for.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "aa", "aaa", "abc", "abcd", "abcde", "abcdef", "abcabc", "admin", "administrator", "asd", "asdf", "asdfgh", "asdfghjkl", "changeme", "dragon", "football", "guest", "hello", "iloveyou", "letmein",
        "login", "love", "master", "monkey", "mima", "nanchang", "pass", "passw", "passwd", "password", "princess", "qaz", "qazwsx", "qwe", "qweasd", "qweasdzxc", "qwer", "qwert", "qwerty", "qwertyuiop",
        "root", "secret", "shequ", "shezheng", "sunshine", "superman", "system", "test", "user", "welcome", "woaini", "woaizhongguo", "wsx", "xihu", "yuanzhuo", "yuanzhuohui", "zaq", "zaqwsx", "zxc", "zxcv", "zxcvbn", "zxcvbnm", "zhongguo",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var errors = Wrong(password ?? "", user.UserName).Select(code => new IdentityError { Code = code }).ToArray();
        return Task.FromResult(errors.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(errors));
    }

    /// <summary>What is wrong, as text keys of the People module.</summary>
    public static IEnumerable<string> Wrong(string password, string? userName)
    {
        if (password.Length < Shortest) yield return "PasswordShort";
        if (ClassesIn(password) < 3) yield return "PasswordClasses";
        if (userName is { Length: >= 3 } && password.Contains(userName, StringComparison.OrdinalIgnoreCase)) yield return "PasswordHasName";
        if (IsCommon(password)) yield return "PasswordCommon";
    }

    /// <summary>Of capitals, small letters, digits and the rest.</summary>
    private static int ClassesIn(string password) =>
        Convert.ToInt32(password.Any(char.IsAsciiLetterUpper)) + Convert.ToInt32(password.Any(char.IsAsciiLetterLower)) + Convert.ToInt32(password.Any(char.IsAsciiDigit)) + Convert.ToInt32(password.Any(c => !char.IsAsciiLetterOrDigit(c)));

    private static bool IsCommon(string password) => Common.Contains(LettersOf(password)) || Common.Contains(LettersOf(Spelled(password)));

    private static string LettersOf(string text) => new([.. text.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);

    private static string Spelled(string password) =>
        new([.. password.Select(c => c switch { '@' or '4' => 'a', '0' => 'o', '$' or '5' => 's', '3' => 'e', '1' or '!' => 'i', '7' => 't', _ => c })]);
}
