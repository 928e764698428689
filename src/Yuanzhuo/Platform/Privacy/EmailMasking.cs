using System.Text.RegularExpressions;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>tao@example.cn → t**@example.cn.</summary>
internal static class EmailMasking
{
    private static readonly Regex Address = new(@"([a-z0-9._%+-]+)@[a-z0-9-]+\.[a-z]", RegexOptions.NonBacktracking);

    public static void Hide(MaskBuffer buffer)
    {
        foreach (var match in Address.EnumerateMatches(buffer.Folded))
        {
            var local = buffer.Slice(match.Index, match.Length).IndexOf('@');
            var kept = local > 1 && buffer[match.Index - 1] != '*' ? 1 : 0;
            buffer.Hide(match.Index + kept, local - kept, PrivateKind.Email, match.Index, match.Length);
        }
    }
}
