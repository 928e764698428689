using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Matters.Data;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.Kernel;

namespace Yuanzhuo.Modules.Commitments.Recording;

public sealed partial class RecordCommitmentPage
{
    private string? _title;
    private string? _readWords;
    private SpokenShown? _shown;
    private IReadOnlyList<string> _units = [];

    [Parameter] public string Number { get; set; } = "";

    [SupplyParameterFromForm] private RecordCommitment.Input? Input { get; set; }

    /// <summary>The words that were read last: changed words are read again before anything is saved.</summary>
    [SupplyParameterFromForm] private string? ReadWords { get; set; }

    /// <summary>Which button was pressed: read, count or save.</summary>
    [SupplyParameterFromForm] private string? Deed { get; set; }

    [Inject] private RecordCommitment Record { get; set; } = null!;

    [Inject] private ReadSpoken Read { get; set; } = null!;

    [Inject] private MatterDesk Matters { get; set; } = null!;

    [Inject] private UnitSearch Units { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new() { SpokenOn = Clock.TodayInChina().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        Input.Number = Number;
        if (await Matters.LookAsync(Number, Stop) is { } at) (_title, _units) = (at.Matter.Title, await Units.SuggestAsync(at.Place, Stop));
        else Navigation.NotFound();
    }

    private async Task SendAsync()
    {
        var checkedInput = new RecordCommitment.Validator(Clock.GetUtcNow()).Check(Input!);
        if (!checkedInput.IsDone) Show(checkedInput.Refusals);
        else if (Input!.Term.IsEmpty || ReadWords != Input.Words || Deed == "read") await ShowReadingAsync();
        else if (Deed == "count") await ShowCountAsync();
        else await SaveAsync();
    }

    private async Task ShowReadingAsync()
    {
        _shown = await Read.ReadAsync(Input!.Words, Input.SpokenOn, Number, Stop);
        Input.Term.Show(_shown.Term);
        _readWords = Input.Words;
    }

    private async Task ShowCountAsync()
    {
        _readWords = ReadWords;
        var term = Input!.Term.Read();
        if (term.IsDone) _shown = await Read.CountAsync(term.Value, Input.Words, Input.SpokenOn, Number, Stop);
        else await ShowBesideAsync(term.Refusals);
    }

    private async Task SaveAsync()
    {
        var saved = await Record.HandleAsync(Input!, Stop);
        if (saved.IsDone) GoTo($"/matters/{saved.Value}", "Commitments.Done_Recorded");
        else await ShowBesideAsync(saved.Refusals);
    }

    /// <summary>What is wrong, with the reading of the words still in sight and the typed correction untouched.</summary>
    private async Task ShowBesideAsync(IReadOnlyList<Refusal> refusals)
    {
        (_readWords, _shown) = (ReadWords, await Read.ReadAsync(Input!.Words, Input.SpokenOn, Number, Stop));
        Show(refusals);
    }
}
