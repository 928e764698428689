using FluentValidation;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>How long the words of a matter may be, said once.</summary>
internal static class MatterWords
{
    public const int MostTitle = AtOnce.MostTitle;
    public const int MostWords = 2000;
    public const int MostReason = 500;

    public static void IsTitle<T>(this IRuleBuilder<T, string> title)
    {
        title.NotEmpty().Saying("Matters.TitleNeeded");
        title.MaximumLength(MostTitle).Saying("Matters.WordsTooLong", MostTitle);
    }

    public static void IsSummary<T>(this IRuleBuilder<T, string> summary) => summary.MaximumLength(MostWords).Saying("Matters.WordsTooLong", MostWords);

    public static void IsWords<T>(this IRuleBuilder<T, string> words)
    {
        words.NotEmpty().Saying("Matters.WordsNeeded");
        words.MaximumLength(MostWords).Saying("Matters.WordsTooLong", MostWords);
    }

    public static void IsReason<T>(this IRuleBuilder<T, string> reason)
    {
        reason.NotEmpty().Saying("Matters.ReasonNeeded");
        reason.MaximumLength(MostReason).Saying("Matters.WordsTooLong", MostReason);
    }

    public static void IsCategory<T>(this IRuleBuilder<T, string?> category) =>
        category.Must(key => key is null || Categories.Find(key) is not null).Saying("Matters.CategoryUnknown");

    /// <summary>A title proposed from masked words: the first clause, cut where a title ends; empty where they say nothing but signs.</summary>
    public static string ProposedTitle(string publicWords)
    {
        var lines = publicWords.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(l => !l.StartsWith('【')) ?? lines.FirstOrDefault() ?? "";
        var clause = First(line, '。', '！', '？', '；', '!', '?', ';');
        return clause.Length <= MostTitle / 2 ? clause : First(clause, '，', ',') is { Length: >= 4 and <= MostTitle / 2 } first ? first : Begun(clause, MostTitle / 2);
    }

    private static string First(string text, params char[] ends) => text.Split(ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";

    /// <summary>Its beginning; a rare character of two units is not cut through.</summary>
    private static string Begun(string text, int most) => text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
