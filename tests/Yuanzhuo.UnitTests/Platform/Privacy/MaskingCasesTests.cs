using CsvHelper;
using CsvHelper.Configuration;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Platform.Privacy;

/// <summary>How many names are found and how many words are hidden for nothing (docs/quality.md, "Masking"): the bounds are what was measured, with a little room.</summary>
public partial class MaskingCasesTests(ITestOutputHelper output)
{

    [Theory]
    [InlineData("faults.csv", 0.95, 0.95)]
    [InlineData("names.csv", 0.90, 0.99)]
    public void Names_are_found_and_little_else_is_hidden(string cases, double recall, double precision)
    {
        var score = MaskingCases.Score(cases);
        output.WriteLine($"{cases}: recall {score.Recall:P1}, precision {score.Precision:P1}");
        Assert.True(score.Recall >= recall && score.Precision >= precision, $"recall {score.Recall:P1}, precision {score.Precision:P1}\n{string.Join('\n', score.Wrong)}");
    }

    [Fact]
    public void Everyday_sentences_full_of_surnames_stay_as_they_are() => Assert.Empty(MaskingCases.Score("words.csv").Wrong);

    /// <summary>Some 2,300 sentences of official Chinese that name nobody.</summary>
    [Fact]
    public void The_products_own_texts_stay_as_they_are() =>
        Assert.Empty(Directory.GetFiles(Path.Combine(Documents.Folder, "..", "src"), "*Text.resx", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("value").Select(v => Placeholder().Replace(v.Value, "")))
            .Where(text => PublicText.Mask(text).Text != text));

    [Theory]
    [InlineData("我叫陶砚，住本社区。陶砚说的都是真的", "我叫陶*，住本社区。陶*说的都是真的")]
    [InlineData("我叫高峰，高峰时段地铁口太堵", "我叫高*，高峰时段地铁口太堵")]
    [InlineData("标题：业主何煜欠费\n何煜一直没来", "标题：业主何*欠费\n何*一直没来")]
    public void A_name_found_once_is_hidden_wherever_it_is_one(string words, string shown) => Assert.Equal(shown, PublicText.Mask(words).Text);

    [Theory]
    [InlineData("三栋二单元五零一漏水", "三栋*单元***漏水")]
    [InlineData("我家住3栋2门402", "我家住3栋*门***")]
    [InlineData("11栋1203-608噪音大", "11栋****-***噪音大")]
    [InlineData("3栋2门面房漏水", "3栋2门面房漏水")]
    [InlineData("请到社区服务中心2101室办理", "请到社区服务中心2101室办理")]
    [InlineData("请到社区窗口或拨打0791-86612345咨询", "请到社区窗口或拨打0791-86612345咨询")]
    [InlineData("物业值班电话：0791-86612345", "物业值班电话：0791-86612345")]
    [InlineData("区城建局3楼302室", "区城建局3楼302室")]
    [InlineData("请处理302室漏水", "请处理***室漏水")]
    [InlineData("所以302室一直漏", "所以***室一直漏")]
    [InlineData("我住朝阳社区302室", "我住朝阳社区***室")]
    [InlineData("找过物业公司，302室还在漏", "找过物业公司，***室还在漏")]
    [InlineData("朝阳社区居民，家里电话0791-86612345", "朝阳社区居民，家里电话0791-****2345")]
    [InlineData("电话0791-86612345", "电话0791-****2345")]
    public void A_home_is_hidden_and_an_office_is_not(string words, string shown) => Assert.Equal(shown, PublicText.Mask(words).Text);

    [Fact]
    public async Task Many_may_mask_at_once()
    {
        var sentences = MaskingCases.Read("faults.csv").Select(c => c.Text).ToList();
        var alone = sentences.ConvertAll(s => PublicText.Mask(s).Text);

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => sentences.ConvertAll(s => PublicText.Mask(s).Text))));

        Assert.All(together, shown => Assert.Equal(alone, shown));
    }

    /// <summary>Real messages (not in this repository): mostly about things, so that few may have anything hidden, and each is masked within its send.</summary>
    [Fact]
    [Trait(RealMessages.Trait, RealMessages.Value)]
    public void Real_messages_keep_most_of_their_words_and_take_little_time()
    {
        var texts = RealMessages.Files().SelectMany(Bodies).ToList();
        PublicText.Mask(texts[0]);
        List<double> times = [];
        var (withNames, names, characters) = (0, 0, 0);
        foreach (var text in texts)
        {
            var began = Stopwatch.GetTimestamp();
            var masked = PublicText.Mask(text);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            var found = masked.Spans.Where(s => s.Kind == PrivateKind.Name).ToList();
            (withNames, names, characters) = (withNames + (found.Count > 0 ? 1 : 0), names + found.Sum(s => s.Length), characters + text.Length);
        }

        times.Sort();
        output.WriteLine($"{texts.Count} texts; with a name hidden {withNames} ({(double)withNames / texts.Count:P1}); characters in names {(double)names / characters:P2}; ms: median {times[times.Count / 2]:0.0}, 99th {times[times.Count * 99 / 100]:0.0}");
        Assert.True(withNames < texts.Count * MostWithNames, $"{withNames} of {texts.Count} texts have a name hidden");
        Assert.True(times[times.Count / 2] < 50, $"the median takes {times[times.Count / 2]:0.0} ms");
    }

    /// <summary>Measured: see docs/quality.md; of what was hidden about nine in ten were names when read by eye.</summary>
    private const double MostWithNames = 0.16;

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();

    private static List<string> Bodies(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        csv.Read();
        csv.ReadHeader();
        List<string> bodies = [];
        while (csv.Read()) bodies.Add(csv.GetField("subject") + "。" + csv.GetField("body"));
        return bodies;
    }
}
