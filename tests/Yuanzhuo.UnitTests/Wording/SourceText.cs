using System.Text.RegularExpressions;

namespace Yuanzhuo.UnitTests.Wording;

/// <summary>Source as a reader of strings sees it: comments taken out.</summary>
internal static partial class SourceText
{
    public static string WithoutComments(string file) => Comment().Replace(File.ReadAllText(file), m => m.Groups["string"].Success ? m.Value : "");

    // A string is matched whole, so that "https://…" within it is not taken for a comment.
    [GeneratedRegex("""(?<string>"(?:[^"\\\n]|\\.)*")|@\*.*?\*@|/\*.*?\*/|(?<!:)//[^\n]*""", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
