using Yuanzhuo.Modules.Places.Data;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Roundtables.Showing;
using Yuanzhuo.Modules.Commitments.Parts;
using Yuanzhuo.Platform.Drafts;
using Yuanzhuo.Platform.Http;
using Yuanzhuo.Web.Components;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Roundtables.Recording;

public sealed partial class ItemPage
{
    private ItemView? _item;
    private AgendaItem? _someoneElses;
    private IReadOnlyList<string> _unitNames = [];
    private string? _seated;
    private IReadOnlyList<Problem> _outcomeProblems = [];

    [Parameter] public int Order { get; set; }

    [SupplyParameterFromForm(FormName = "record-commitment")] private SpokenInput? Spoken { get; set; }

    [SupplyParameterFromForm(FormName = "record-outcome")] private OutcomeInput? Input { get; set; }

    [Inject] private RecordOutcome Outcomes { get; set; } = null!;

    [Inject] private FormDrafts Drafts { get; set; } = null!;

    [Inject] private UnitSearch Units { get; set; } = null!;

    private string OutcomeDraft => $"/roundtables/{Number}/record/{Order}#record-outcome";

    static IReadOnlyList<FormDeed> IDeedPage.Forms =>
    [
        CommitmentForm.Saving<RecordSpokenCommitment, SpokenInput, Guid>(done => new($"/roundtables/{done.Input.Number}/record/{done.Input.Order}", done.Input.AsSeveral ? "Roundtables.Done_CommitmentSeveral" : "Roundtables.Done_Commitment"), prefix: "Spoken"),
    ];

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
        Spoken ??= new() { SpokenOn = TermInput.TextOf(ChinaTime.DateOf(Table.SpokenAt(Clock.GetUtcNow()))) };
        Input ??= Filled(item.Item);
        _unitNames = await Units.SuggestAsync(Host, Stop);
        var seated = Table.Participants.Where(p => p.Side == Side.Officials).Select(p => p.Label.Text).Where(_unitNames.Contains).Distinct().ToList();
        _seated = seated.Count > 0 ? T["Roundtables.SeatedHere", string.Join("、", seated)] : null;
    }

    private async Task OutcomeAsync()
    {
        // Somebody goes on writing a draft: drawn with what was typed, and nothing is done.
        if (Http!.Request.Form.ContainsKey(TypedForm.Look)) return;
        (Input!.Number, Input.Order) = (Number, Order);
        var saved = await Outcomes.HandleAsync(Input, Stop);
        if (saved.IsDone)
        {
            await Drafts.DropAsync(OutcomeDraft, Stop);
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

    private static OutcomeInput Filled(AgendaItem item) => new()
    {
        Seen = RecordOutcome.SeenOf(item), Outcome = item.Outcome?.ToString() ?? "", Words = item.Words ?? "",
        FollowStep = item.Outcome == Domain.Outcome.FollowUp ? item.NextStep?.ToString() ?? "" : "",
        BackStep = item.Outcome == Domain.Outcome.AnotherRound ? item.NextStep?.ToString() ?? "" : "",
    };
}
