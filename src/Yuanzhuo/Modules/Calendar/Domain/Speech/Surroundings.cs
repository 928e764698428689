using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>What stands around a phrase decides whether it is an end at all: 公示15天, 每周五, 没有承诺, 原定, 从…起, 验收后. In doubt it is none, and a person is told.</summary>
internal static partial class Surroundings
{
    /// <summary>The phrase, or the same words as no end.</summary>
    /// <param name="phrase">What was found.</param>
    /// <param name="next">The phrase after it, if any: 6月至9月 ends with the second.</param>
    /// <param name="heard">All the words.</param>
    public static Phrase Weigh(Phrase phrase, Phrase? next, Heard heard)
    {
        if ((!phrase.NamesAnEnd && phrase.Other is not { Kind: TermKind.Months }) || phrase.Term.Kind == TermKind.OnTheSpot) return phrase;
        var (before, after) = Clause.Around(heard.Text, phrase);
        var isAmount = phrase.NamesAnEnd && phrase.Term.Kind != TermKind.OnDate;
        if (Leftover().IsMatch(after) || (next is not null && next.Start == phrase.End && next.NamesAnEnd)) return phrase.Without(heard, Weight.Unclear, "Calendar.ReadUnclear", In(heard, phrase));
        if (Denials.Deny(heard.Text, phrase) || Returning().IsMatch(before) || AlreadyDone().IsMatch(after) || IsStart(before, after, phrase, next, heard.Text))
            return phrase.Without(heard, Weight.Taken, "Calendar.ReadNoLimit");
        if (isAmount && Durations.Last(before, after, phrase)) return phrase.Without(heard, Weight.Taken, "Calendar.ReadNoLimit");
        if ((isAmount ? phrase.Term : phrase.Other is { Kind: TermKind.Months } months ? months : null) is { } counted && Events.Awaited(heard.Text, phrase) is { } awaited)
            return phrase.Without(heard, Weight.Awaiting, SpokenTerm.AfterEvent, awaited, In(heard, phrase)) with { Other = counted };
        return phrase.IsThin && !Promises.Around(before, after.Length > 0 || phrase.Key == "Calendar.ReadDate" || isAmount ? after : Clause.Following(heard.Text, phrase), isAmount) ? phrase.Without(heard, Weight.Taken, "Calendar.ReadNoLimit") : phrase;
    }

    private static string In(Heard heard, Phrase phrase) => heard.Text.Substring(phrase.Start, phrase.Length);

    /// <summary>从12月4日, and the first of 6月中旬至9月27日: something begins.</summary>
    private static bool IsStart(string before, string after, Phrase phrase, Phrase? next, string text) =>
        phrase.Term.Kind == TermKind.OnDate
        && (Begins().IsMatch(before) || (next is not null && Reaches().IsMatch(text.AsSpan(phrase.End, Math.Clamp(next.Start - phrase.End, 0, 6)))) && after.Length > 0);

    /// <summary>Words of time that no phrase took: 12月4日前三天, 国庆前一周, 12月4日的次日.</summary>
    [GeneratedRegex(
        "^(?:(?:的|再|又)?(?:[前后次第头上下]{0,2}|提前|推后)(?:[0-9]{1,3}|[零一二两三四五六七八九十半几]{1,3})个?(?:半?[天周](?!边)|日(?!常)|星期|礼拜|半?月(?!供)|年(?![级度])|小时|工作日)|的?(?:次日|翌日|第二天|头一天)|个?半(?!价|数)|[多余许旬](?!户|人|家|元|名)|几天|月(?![供租票])|年[底末初内前后]|周[一二三四五六日末])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Leftover();

    /// <summary>每月, 逢周五, 按季: what returns has no end.</summary>
    [GeneratedRegex("(?:每|隔)(?:隔|逢|个)?(?:[0-9一二两三四五六七八九十半]{0,3})个?(?:年|月|周|星期|礼拜|季|天|日|工作日|晚|早|逢)|每逢?$|逢$|逐年|逐月|按[月季年周](?!度计划)|[历常往]年", RegexOptions.CultureInvariant)]
    private static partial Regex Returning();

    /// <summary>…前已将, …就完成了.</summary>
    [GeneratedRegex("^.{0,8}?(?:(?:已经?|曾经?)(?!承诺|答应|明确|确定|列)|向.{1,20}(?:反映|投诉|申请)|反映(?!的|强烈|情况)|投诉(?!的)|来电|来访|受理的|收到|(?:进行|开展|召开|组织|下达|完成|发出|作出|给予|采取|约谈|举行|制定|加大|增加|印发|出台)了)", RegexOptions.CultureInvariant)]
    private static partial Regex AlreadyDone();

    [GeneratedRegex("(?:从|自从?|由|始于)$", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex("^(?:(?:持续|一直|延续)?(?:至|到|-|~|—|–)+|或者?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reaches();
}
