using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>What the stored search column of a matter holds.</summary>
public static class MatterSearchText
{
    public static string Of(string number, string title, string summary) => Bigrams.IndexText($"{number}\n{title}\n{summary}");

    public static string Of(Matter matter) => Of(matter.Number, matter.Title, matter.Summary);
}
