using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>当场 and its like: the same day. 尽快, 按规定, 从低不从高: no end at all, so a review date.</summary>
internal static partial class UndatedPhrases
{
    public static IEnumerable<Phrase> In(Heard heard) =>
        OnTheSpot().Matches(heard.Text).Select(match => new Phrase(Term.OnTheSpot(), match.Index, match.Length, Weight.Dated, "Calendar.ReadOnTheSpot"))
            .Concat(Vague().Matches(heard.Text).Select(match =>
                new Phrase(Term.ReviewOn(heard.ReviewDays), match.Index, match.Length, Weight.Vague, "Calendar.ReadVague", heard.ReviewDays)));

    [GeneratedRegex("当场|当即|现场(?=就?(?:解决|办结|办理|答复|拍板|落实|处理))|立等可取|就地解决", RegexOptions.CultureInvariant)]
    private static partial Regex OnTheSpot();

    [GeneratedRegex(
        "尽快|尽早|尽速|抓紧|马上|立即|立刻|及时|近期|近日|这几天|过几天|几天内?|几个工作日内?|[按依]照?(?:规定|政策|程序|法)|从[低快简优](?:不从[高慢繁])?|适时|择机|条件成熟|随后|回头|逐步|再研究",
        RegexOptions.CultureInvariant)]
    private static partial Regex Vague();
}
