using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Yuanzhuo.Platform.Search;
using Yuanzhuo.UnitTests.Architecture;

namespace Yuanzhuo.UnitTests.Platform.Search;

/// <summary>
/// Real messages (docs/quality.md, Similar matters), which stay outside the project: <c>YUANZHUO_MESSAGES</c> names their folder, else ../shared/data/messages. Two are taken as
/// related where they name the same estate, school or road and the same subject.
/// </summary>
public sealed partial class LikenessOverMessagesTests(ITestOutputHelper output)
{
    private const int LookedAt = 400, MostShown = 5, LongestText = 900, EveryUnrelated = 8;

    private static readonly Regex[] Subjects =
    [
        .. new[] { "电梯", "噪音|噪声|吵|扰民", "停车|车位", "垃圾", "天然气|燃气|煤气", "房产证|产权证", "物业", "学位|学区|入学|招生", "路灯", "公交|地铁", "拆迁|征收|安置", "油烟", "消防", "违建|违章", "培训|补课|收费" }.Select(p => new Regex(p)),
    ];

    [Fact]
    [Trait(RealMessages.Trait, RealMessages.Value)]
    public void What_has_nothing_related_is_shown_next_to_nothing_and_what_is_related_is_shown()
    {
        var all = RealMessages.Files().SelectMany(Read).Select(text => (Id: Guid.NewGuid(), Text: text, Topics: TopicsOf(text))).ToList();
        var (alone, shownToAlone, possible, shownRelated, shown) = (0, 0, 0, 0, 0);
        for (var i = 0; i < all.Count; i++)
        {
            var isRelated = all.Where((_, j) => j != i).Any(o => o.Topics.Overlaps(all[i].Topics));
            if (!isRelated && i % EveryUnrelated != 0) continue;
            var others = all.Where((_, j) => j != i).Skip(Math.Max(0, i - LookedAt)).Take(LookedAt).ToList();
            var best = Likeness.Best(all[i].Text, [.. others.Select(o => (o.Id, o.Text))], MostShown);
            var related = others.Where(o => o.Topics.Overlaps(all[i].Topics)).Select(o => o.Id).ToList();
            shown += best.Count;
            possible += Math.Min(MostShown, related.Count);
            shownRelated += best.Count(related.Contains);
            if (related.Count > 0) continue;
            alone++;
            shownToAlone += best.Count;
        }

        output.WriteLine($"shown {shown}; {alone} with nothing related were shown {shownToAlone}; of {possible} related {shownRelated} were shown");
        Assert.True(shownToAlone * 8 <= alone, $"{alone} with nothing related were shown {shownToAlone}");
        Assert.True(shownRelated * 10 >= possible * 6, $"of {possible} related {shownRelated} were shown");
    }

    private static HashSet<string> TopicsOf(string text) =>
    [
        .. Name().Matches(text).Select(m => m.Value[^Math.Min(6, m.Length)..]).Where(n => n.Length > 4 && !"我你这那个的在是该某一".Contains(n[0], StringComparison.Ordinal))
            .SelectMany(name => Subjects.Where(s => s.IsMatch(text)).Select(subject => name + subject)),
    ];

    private static List<string> Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        var texts = new List<string>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var text = csv.GetField("subject")!.Trim() + "。" + csv.GetField("body")!.Trim();
            texts.Add(text.Length <= LongestText ? text : text[..LongestText]);
        }

        return texts;
    }

    [GeneratedRegex("[\u4e00-\u9fff]{2,6}?(?:小区|花园|家园|新城|苑|学校|搅拌站|市场|国际|公园|大道|东路|西路|南路|北路)")]
    private static partial Regex Name();
}
