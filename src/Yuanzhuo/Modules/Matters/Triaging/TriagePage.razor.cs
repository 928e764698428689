using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Matters.Triaging;

public sealed partial class TriagePage
{
    private const int MostWords = 70;

    private TriageInbox.Answer _answer = new([], 0, []);
    private LightRule _rule = null!;

    [SupplyParameterFromQuery(Name = "q")] private string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "place")] private string? PlaceText { get; set; }

    [SupplyParameterFromQuery(Name = "channel")] private string? ChannelText { get; set; }

    [SupplyParameterFromQuery(Name = "late")] private string? LateText { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageText { get; set; }

    [CascadingParameter] private HttpContext? Http { get; set; }

    private Guid? PlaceId => Guid.TryParse(PlaceText, out var id) ? id : null;

    private Channel? ChosenChannel => Enum.TryParse<Channel>(ChannelText, out var channel) && Enum.IsDefined(channel) ? channel : null;

    private bool IsLate => LateText == "1";

    private int Page => int.TryParse(PageText, out var page) && page is > 0 and < 100_000 ? page : 1;

    private IReadOnlyList<FilterChip> Chips
    {
        get
        {
            var chips = new List<FilterChip>();
            if (!string.IsNullOrWhiteSpace(Query)) chips.Add(new(Query, Href(without: "q")));
            if (PlaceId is { } place) chips.Add(new(_answer.Places.FirstOrDefault(p => p.Id == place)?.Name ?? T["Matters.Place"], Href(without: "place")));
            if (ChosenChannel is { } channel) chips.Add(new(T.Of("Matters", channel), Href(without: "channel")));
            if (IsLate) chips.Add(new(T["Matters.OnlyOverdue"], Href(without: "late")));
            return chips;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var stop = Http?.RequestAborted ?? CancellationToken.None;
        _rule = await Lights.TodayAsync(ct: stop);
        _answer = await Inbox.HandleAsync(new(PlaceId, ChosenChannel, IsLate, Query, Page), stop);
    }

    private string Href(string? without = null, int page = 1)
    {
        (string Name, string? Value)[] all = [("q", Query), ("place", PlaceText), ("channel", ChannelText), ("late", LateText), ("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null)];
        return QueryHelpers.AddQueryString("/triage", all.Where(f => f.Name != without && !string.IsNullOrEmpty(f.Value)).Select(f => KeyValuePair.Create(f.Name, f.Value)));
    }

    private DueLight LightOf(Concern concern) => _rule.Of(concern.Due);

    private static string Cut(string words) => words.Length <= MostWords ? words : words[..MostWords] + "…";
}
