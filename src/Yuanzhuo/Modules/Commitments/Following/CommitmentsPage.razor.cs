using Microsoft.AspNetCore.Components;
using System.Globalization;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;
using Yuanzhuo.Web.Filters;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Commitments.Following;

public sealed partial class CommitmentsPage
{
    private CommitmentFilter _filter = new();
    private CommitmentList.Page _page = new([], 0);
    private IReadOnlyList<UnitChoice> _units = [];
    private IReadOnlyList<Figure> _figures = [];

    private bool _mayReport, _mayAssign, _mayUrge;

    static IReadOnlyList<FormDeed> IDeedPage.Forms => FilterForms.Of(CommitmentFilter.Path);

    [CascadingParameter] private HttpContext? Http { get; set; }

    [Inject] private CommitmentList List { get; set; } = null!;

    [Inject] private CurrentUser User { get; set; } = null!;

    [Inject] private Texts T { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var ct = Http!.RequestAborted;
        _filter = CommitmentFilter.From(Http.Request.Query, List.Usually);
        _page = await List.ReadAsync(_filter, ct);
        _mayReport = Workable.Skip(1).Any();
        _mayAssign = _mayReport && User.Opens(Act.AssignMatter);
        _mayUrge = _page.Views.Where(v => v.State == CommitmentState.Open && User.MayUrge(v)).Skip(1).Any();
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
        var filter = which with { Whose = _filter.Whose, Usually = _filter.Usually };
        var count = await List.CountAsync(filter, ct);
        return new Figure(count.ToString("N0", CultureInfo.InvariantCulture), T[key], filter.Href(), count > 0 ? tone : null);
    }

    /// <summary>The page for several at once, with all that can be reported on here already ticked.</summary>
    private string AllOfPage => "/commitments/together?" + string.Join('&', Workable.Select(v => "id=" + v.Id));

    private IEnumerable<CommitmentView> Workable => _page.Views.Where(v => v.State == CommitmentState.Open && User.MayWorkOn(v));

    /// <summary>Whether anything can be done to several of this page.</summary>
    private bool MayTick => _mayReport || _mayUrge;

    private CommitmentFilter Of(string whose) => new() { Whose = whose, Usually = _filter.Usually };

    private string Export(string kind) => (_filter with { Page = 1 }).Href("/commitments/export." + kind);
}
