using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Amounts that count from something to come: 验收合格后5个工作日, 自签字之日起15日内, 材料齐全后，我们3天内, 待资金到位一个月内.</summary>
internal static partial class Events
{
    private const string Links = "(?:的|在|于|约|大约|力争|争取|预计|计划|确保|保证|最多|最迟|必须|应当?|须|需|要|将|就|再|可|用|即|我们?|我[局司方单位]{1,2}|他们|其|尽量|原则上|至多|承诺|一般)*";

    /// <summary>The event in its own words, or null where the amount counts from now.</summary>
    public static string? Awaited(string text, Phrase amount)
    {
        var (before, _) = Clause.Around(text, amount);
        var preceding = Clause.Preceding(text, amount);
        return Named(After().Match(before))
            ?? (Bare().IsMatch(before) ? Named(Ended().Match(preceding)) ?? Named(Waiting().Match(preceding)) : null)
            ?? Named(Waiting().Match(before))
            ?? (amount.Weight == Weight.Marked ? Named(Done().Match(before)) : null);
    }

    private static string? Named(Match match)
    {
        if (!match.Success) return null;
        var named = match.Groups["event"].Value;
        return FromNow().IsMatch(named) ? null : named.Length > 0 ? named : match.Value;
    }

    [GeneratedRegex($"(?:^|[在于自从待等由])?(?<event>[^在于自从待等由]*?)(?:之后|以后|后|之日起|之时起|当日起|起)的?{Links}$|(?<event>然后|随后|此后|接着){Links}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex After();

    /// <summary>The clause before ends with its event: 材料齐全后，…</summary>
    [GeneratedRegex("(?:^|[在于自从待等由])?(?<event>[^在于自从待等由]*?)(?:之后|以后|后|之日起|起)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ended();

    /// <summary>待资金到位, 一旦批复, 等天气好转.</summary>
    [GeneratedRegex($"(?:^|[，,])?(?:待|等(?![级候不])|一旦|[一俟])(?<event>[^待等一]{{2,}}?)(?:之?后|以后)?{Links}$|(?<event>[^一，]{{2,}})一(?:到位|通过|批复|完成|下来|结束|到|批){Links}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Waiting();

    /// <summary>收到发票15日内, 资金到位3天内.</summary>
    [GeneratedRegex("(?<event>(?:收到|接到|取得|领到|拿到|提交|签订|出生|确认|批准)[^，]{0,8}|[^，在于]{1,8}(?:审核通过|验收合格|到位|批复|备案|签字))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Done();

    /// <summary>Nothing before the amount but who does it.</summary>
    [GeneratedRegex($"^{Links}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    /// <summary>What is here already: the meeting, this day, the matter's acceptance.</summary>
    [GeneratedRegex("^(?:我们?)?(?:会|散会|会议|今|即日|今日|今天|现在|本日|此刻|受理|接件|最|回去|回单位|回)?(?:结束)?$|今(?:日|天)$|即日$|(?<!不予)受理$", RegexOptions.CultureInvariant)]
    private static partial Regex FromNow();
}
