using Yuanzhuo.Modules.Places.Data;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Roundtables.Showing;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Roundtables.Recording;

public sealed partial class ItemPage
{
    private ItemView? _item;
    private HeardCommitment? _heard;
    private AgendaItem? _someoneElses;
    private IReadOnlyList<string> _unitNames = [];
    private IReadOnlyList<string> _seated = [];
    private IReadOnlyList<Problem> _spokenProblems = [];
    private IReadOnlyList<Problem> _outcomeProblems = [];

    [Parameter] public int Order { get; set; }

    [SupplyParameterFromForm(FormName = "record-commitment")] private SpokenInput? Spoken { get; set; }

    [SupplyParameterFromForm(FormName = "record-outcome")] private OutcomeInput? Input { get; set; }

    /// <summary>Which button of the commitment was pressed: read, count or save.</summary>
    [SupplyParameterFromForm] private string? Deed { get; set; }

    [Inject] private RecordOutcome Outcomes { get; set; } = null!;

    [Inject] private RecordSpokenCommitment Commitments { get; set; } = null!;

    [Inject] private HearCommitment Hear { get; set; } = null!;

    [Inject] private UnitSearch Units { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (!await LoadAsync()) return;
        if (View!.Items.FirstOrDefault(i => i.Item.Order == Order) is not { } item)
        {
            Navigation.NotFound();
            return;
        }

        var refused = IsSent ? [] : Table.ItemAtTable(item.Item.Id).Refusals;
        if (refused.Count > 0)
        {
            Show(refused);
            return;
        }

        _item = item;
        Spoken ??= new();
        Input ??= Filled(item.Item);
        _unitNames = await Units.SuggestAsync(Host, Stop);
        _seated = [.. Table.Participants.Where(p => p.Side == Side.Officials).Select(p => p.Label.Text).Where(_unitNames.Contains).Distinct()];
    }

    private async Task CommitAsync()
    {
        (Spoken!.Number, Spoken.Order) = (Number, Order);
        var check = RecordSpokenCommitment.Check(Spoken);
        if (!check.IsDone) ShowCommitment(check.Refusals);
        else if (!Spoken.IsRead || Deed == "read") await ReadAsync();
        else if (Deed == "count") await CountAsync();
        else await SaveAsync();
    }

    private async Task ReadAsync()
    {
        _heard = await Hear.ReadAsync(Spoken!.Words, Table, _item!.Item, Stop);
        Spoken.Take(_heard.Term);
    }

    private async Task CountAsync()
    {
        var term = Spoken!.Term();
        if (!term.IsDone) ShowCommitment(term.Refusals);
        _heard = term.IsDone ? await Hear.CountAsync(term.Value, Table, _item!.Item, Stop) : await Hear.ReadAsync(Spoken.Words, Table, _item!.Item, Stop);
    }

    private async Task SaveAsync()
    {
        var saved = await Commitments.HandleAsync(Spoken!, Stop);
        if (saved.IsDone)
        {
            GoTo($"/roundtables/{Number}/record/{Order}", "Roundtables.Done_Commitment");
            return;
        }

        ShowCommitment(saved.Refusals);
        await CountAgainAsync();
    }

    /// <summary>After a refusal the reading stays in sight.</summary>
    private async Task CountAgainAsync()
    {
        var term = Spoken!.Term();
        _heard = term.IsDone ? await Hear.CountAsync(term.Value, Table, _item!.Item, Stop) : await Hear.ReadAsync(Spoken.Words, Table, _item!.Item, Stop);
    }

    private async Task OutcomeAsync()
    {
        (Input!.Number, Input.Order) = (Number, Order);
        var saved = await Outcomes.HandleAsync(Input, Stop);
        if (saved.IsDone)
        {
            GoTo($"/roundtables/{Number}/record", "Roundtables.Done_Outcome");
            return;
        }

        Show(saved.Refusals);
        _outcomeProblems = Problems;
        if (saved.Refusals[0].Kind != RefusalKind.Conflict || !await LoadAsync()) return;
        // What the other clerk wrote is shown beside the words typed here; sending again replaces it knowingly.
        _item = View!.Items.First(i => i.Item.Order == Order);
        _someoneElses = _item.Item.Outcome is null ? null : _item.Item;
        Input.Seen = RecordOutcome.SeenOf(_item.Item);
    }

    private void ShowCommitment(IReadOnlyList<Refusal> refusals)
    {
        Show(refusals);
        _spokenProblems = Problems;
    }

    private static OutcomeInput Filled(AgendaItem item) => new()
    {
        Seen = RecordOutcome.SeenOf(item), Outcome = item.Outcome?.ToString() ?? "", Words = item.Words ?? "",
        FollowStep = item.Outcome == Domain.Outcome.FollowUp ? item.NextStep?.ToString() ?? "" : "",
        BackStep = item.Outcome == Domain.Outcome.AnotherRound ? item.NextStep?.ToString() ?? "" : "",
    };
}
