using Microsoft.AspNetCore.Components;
using System.Globalization;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Commitments.Following;

public sealed partial class CommitmentsPage
{
    private CommitmentFilter _filter = new();
    private CommitmentList.Page _page = new([], 0);
    private IReadOnlyList<UnitChoice> _units = [];
    private IReadOnlyList<Figure> _figures = [];

    [CascadingParameter] private HttpContext? Http { get; set; }

    [Inject] private CommitmentList List { get; set; } = null!;

    [Inject] private Texts T { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var ct = Http!.RequestAborted;
        _filter = CommitmentFilter.From(Http.Request.Query, List.Usually);
        _page = await List.ReadAsync(_filter, ct);
        _units = await List.UnitsAsync(_filter, ct);
        _figures =
        [
            await FigureAsync("Commitments.FigureLate", Tone.Late, new() { State = CommitmentFilter.Late }, ct),
            await FigureAsync("Commitments.FigureSoon", Tone.Warn, new() { Light = LightColour.Yellow }, ct),
            await FigureAsync("Commitments.FigureOpen", null, new(), ct),
            await FigureAsync("Commitments.FigureKept", Tone.Ok, new() { State = CommitmentFilter.Kept }, ct),
        ];
    }

    private async Task<Figure> FigureAsync(string key, Tone? tone, CommitmentFilter which, CancellationToken ct)
    {
        var filter = which with { Whose = _filter.Whose };
        var count = await List.CountAsync(filter, ct);
        return new Figure(count.ToString("N0", CultureInfo.InvariantCulture), T[key], filter.Href(), count > 0 ? tone : null);
    }

    private string Export(string kind) => (_filter with { Page = 1 }).Href("/commitments/export." + kind);
}
