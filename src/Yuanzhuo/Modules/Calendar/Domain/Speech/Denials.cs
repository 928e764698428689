using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Ends that are denied, superseded, asked for or only planned on paper: 没有承诺12月底前, 12月底前无法完成, 原定11月20日前, 不是3天内, 12月底前能好吗, 已纳入明年计划.</summary>
internal static partial class Denials
{
    public static bool Deny(string text, Phrase phrase)
    {
        var (before, after) = Clause.Around(text, phrase);
        if (Unsaid().IsMatch(before) || Superseded().IsMatch(before) || Cannot().IsMatch(after) || UnsaidAfter().IsMatch(after) || Corrected().IsMatch(text.AsSpan(phrase.End))) return true;
        if (Asked().IsMatch(before) || Asking().IsMatch(after) || Clause.Asks(text, phrase.End + after.Length)) return true;
        if (No().IsMatch(before) && PromiseWord().IsMatch(after)) return true;
        return phrase.IsThin && (OnPaper().IsMatch(before) || PutOnPaper().IsMatch(after));
    }

    /// <summary>Nobody promised it.</summary>
    [GeneratedRegex("(?:没有?|未曾?|并未|从未|不|无法|不能|不敢|不好)(?:作出|做出|给出)?(?:说过?|讲过?|承诺过?|保证|答应过?|表示|表态|确定|明确)|(?:不是|并非|而非|不再是|不止|不等于|(?<!不)(?:超过|晚于)|逾)(?:说|在|于)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unsaid();

    /// <summary>What was to be, and is no more.</summary>
    [GeneratedRegex("原定|原计划|原先|原本|本来|本应|本该|原来|原承诺|之前说|上次|曾(?:承诺|答应|表示|经)|已经?[于在]$|早在|(?:有效|公示|合同|保质|质保|保修|服务|营业|受理|报名)(?:期限?|时间)(?:为|是|至|到|截至|截止|自|从|:|：).*$|截至|截止到?$|距离?$|《[^》]*$|过去$|最近$|近$|不低于$|不少于$|至少$|最少$", RegexOptions.CultureInvariant)]
    private static partial Regex Superseded();

    /// <summary>It cannot be.</summary>
    [GeneratedRegex("^.{0,6}?(?:无法|不能(?!按时|正常)|不可能|完不成|来不及|难以|没法|做不到|办不[了完到]|修不好|解决不了|(?<!会)不会(?!影响|再)|不了(?![解])|未能|没能)", RegexOptions.CultureInvariant)]
    private static partial Regex Cannot();

    /// <summary>两周内，不对，三周内.</summary>
    [GeneratedRegex("^[，,。！、]?(?:啊|哦|呃|噢)?(?:不对|错了|说错|口误|更正|不[，,])", RegexOptions.CultureInvariant)]
    private static partial Regex Corrected();

    [GeneratedRegex("^.{0,12}?(?:没有?人?|未|谁也没|不)(?:敢|能)?(?:说过?|承诺过?|答应过?|保证)", RegexOptions.CultureInvariant)]
    private static partial Regex UnsaidAfter();

    [GeneratedRegex("(?:无|没有?|不存在|未见)(?!论|需|须|条件)", RegexOptions.CultureInvariant)]
    private static partial Regex No();

    [GeneratedRegex("的.{0,4}(?:承诺|约定|说法|要求|规定|期限)", RegexOptions.CultureInvariant)]
    private static partial Regex PromiseWord();

    [GeneratedRegex("能不能|能否|是否|可否|可不可以|会不会|行不行|是不是", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex("[吗么呢](?:$|[？?])|行不行|能不能|能否|可不可以|好不好", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex("(?:纳入|列入|编入|进入|写入|报入|安排进)了?(?:到|在)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnPaper();

    [GeneratedRegex("已(?:经|被)?(?:纳入|列入|编入)|^度?(?:的)?(?:年度|重点|建设|改造|财政|民生)*(?:计划(?=$|[中内里书表的]|项目|安排)|预算|规划|任务|目标|项目|工作|实事|总结|报告|指标)(?!.*(?:完成|建成|竣工))", RegexOptions.CultureInvariant)]
    private static partial Regex PutOnPaper();
}
