using Yuanzhuo.Kernel;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.UnitTests.Web;

/// <summary>What the parts promise to those who cannot see them (WCAG 2.2).</summary>
public partial class ComponentTests
{
    public ComponentTests() => CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");

    [Fact]
    public async Task A_ring_says_its_step_and_its_light_in_words()
    {
        RingStep[] steps = [new("确定议题", RingStepState.Done), new("征求意见", RingStepState.Skipped), new("分析研判", RingStepState.Now)];
        var ring = await Rendered.As<Ring>(new { Steps = steps, Light = LightColour.Red, LightText = "逾期2个工作日" });
        Assert.Equal("第 3 步，共 3 步：分析研判；逾期2个工作日", ring.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Equal("分析研判（进行中）", ring.QuerySelector("[aria-current=step] b")!.TextContent);
    }

    [Fact]
    public async Task A_field_wires_its_problem_and_hint_to_its_input()
    {
        RenderFragment<FieldContext> input = field => builder =>
        {
            builder.OpenElement(0, "input");
            builder.AddMultipleAttributes(1, field.Attributes);
            builder.CloseElement();
        };
        var html = await Rendered.As<Field>(new { Name = "Input.Words", Label = "发生了什么", Hint = "想到什么写什么", Error = "还没写", ChildContent = input });
        Assert.Equal("Input-Words-error Input-Words-hint", html.QuerySelector("input")!.GetAttribute("aria-describedby"));
        Assert.Equal("true", html.QuerySelector("input")!.GetAttribute("aria-invalid"));
        Assert.Equal("Input-Words", html.QuerySelector("label")!.GetAttribute("for"));
        Assert.Contains("还没写", html.QuerySelector("#Input-Words-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_leads_to_the_field_it_speaks_of()
    {
        Problem[] problems = [new("还没写", "Words"), new("请再试一次")];
        var html = await Rendered.As<ErrorSummary>(new { Problems = problems, Prefix = "Input." });
        Assert.Equal("#Input-Words", Assert.Single(html.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Fact]
    public async Task A_pager_shows_first_last_and_neighbours()
    {
        Func<int, string> href = n => "?page=" + n;
        var html = await Rendered.As<Pager>(new { Page = 4, PageSize = 25, Total = (BoundedCount)246, HrefOf = href });
        Assert.Equal(["上一页", "1", "…", "3", "4", "5", "…", "10", "下一页"], html.QuerySelectorAll("li").Select(li => li.TextContent.Trim()));
    }

    [Fact]
    public async Task A_long_list_is_jumped_in_without_a_script_and_keeps_its_filters()
    {
        Func<int, string> href = n => "/list?state=late&q=%E7%94%B5%E6%A2%AF&page=" + n;
        var html = await Rendered.As<Pager>(new { Page = 4, PageSize = 25, Total = (BoundedCount)246, HrefOf = href });
        var jump = html.QuerySelector("form[method=get]")!;
        Assert.Equal("/list", jump.GetAttribute("action"));
        Assert.Equal(["state=late", "q=电梯", "page="], jump.QuerySelectorAll("input").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        Assert.Null((await Rendered.As<Pager>(new { Page = 1, PageSize = 25, Total = (BoundedCount)175, HrefOf = href })).QuerySelector("form"));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(40)]
    public async Task Every_seat_stands_at_the_table(int count)
    {
        Seat[] seats = [.. Enumerable.Range(0, count).Select(i => new Seat("居", "居民", (SeatSide)(i % 2)))];
        var html = await Rendered.As<RoundTableSeats>(new { Seats = seats, Named = true });
        Assert.Equal(count, html.QuerySelectorAll("g.seat").Length);
        Assert.Equal(count, html.QuerySelectorAll(".seat-names li").Length);
    }

    [Fact]
    public void No_part_carries_a_style_of_its_own()
    {
        // A strict content security policy refuses inline styles; they also escape the dark and the elder view.
        var root = Path.Combine(AppContext.BaseDirectory, "../../../../../src/Yuanzhuo");
        var guilty = Directory.EnumerateFiles(root, "*.razor", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file) is var text && (text.Contains(" style=", StringComparison.Ordinal) || InlineScript().IsMatch(text)));
        Assert.Empty(guilty);
    }

    /// <summary>The documents have no base element, so an address without its slash is looked for below the page's own.</summary>
    [Fact]
    public void Styles_and_scripts_are_linked_from_the_root()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "../../../../../src/Yuanzhuo");
        var guilty = Directory.EnumerateFiles(root, "*.razor", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("=\"@Assets[", StringComparison.Ordinal));
        Assert.Empty(guilty);
    }

    /// <summary>A script element that does not name a file of ours.</summary>
    [System.Text.RegularExpressions.GeneratedRegex("<script(?![^>]* src=\"/@Assets)")]
    private static partial System.Text.RegularExpressions.Regex InlineScript();
}
