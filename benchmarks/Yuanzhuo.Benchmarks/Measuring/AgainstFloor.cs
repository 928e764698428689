using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>Reading and raising beside the floor.</summary>
internal sealed class AgainstFloor(Asked asked, Report report, Stage stage)
{
    private static readonly (int PerSecond, double Aim)[] Writes = [(0, 1.0), (50, 0.6), (200, 0.3)];

    private readonly Rivals _rivals = new(asked, stage.Clock);
    private readonly Questions _ask = new(stage.Small);

    /// <summary>The floor counts for itself: a common count jumped so that the product was asked again for what it still remembered.</summary>
    private readonly Questions _floorAsk = new(stage.Small);

    public async Task TakeAsync()
    {
        await using var app = await stage.AppAsync(stage.Small);
        await using var floor = await stage.FloorAsync(stage.Small);
        if (asked.Wants("same") || asked.Wants("p99"))
        {
            foreach (var (perSecond, aim) in Writes)
            {
                await SameAsync(app, floor, "ledger", Questions.Ledger, perSecond, aim);
                if (asked.Wants("same")) await SameAsync(app, floor, "matter", _ask.OneMatter, perSecond, aim);
            }
        }

        if (asked.Wants("zipf")) Add("zipf", "matters by Zipf's law over all", 0.4, await _rivals.CompareAsync((app, _ask.ZipfMatter), (floor, _floorAsk.ZipfMatter)));
        if (asked.Wants("miss"))
        {
            Add("miss", "matter, every request a miss", 0.15, await _rivals.CompareAsync((app, _ask.NextMatter), (floor, _floorAsk.NextMatter), warmUp: 1500));
            Add("miss", "ledger of other days, every request a miss", 0.15, await _rivals.CompareAsync((app, _ask.NextLedger), (floor, _floorAsk.NextLedger), warmUp: 1500));
        }

        if (!asked.Wants("raise")) return;
        Add("raise", "raising ÷ one INSERT", 0.6, await _rivals.CompareAsync((app, _ask.Concern), (floor, _floorAsk.Concern)));
        Add("raise", "raising with a repeat key ÷ INSERT with a unique key", 0.5, await _rivals.CompareAsync((app, _ask.KeyedConcern), (floor, _floorAsk.KeyedConcern)));
    }

    private async Task SameAsync(ServerProcess app, ServerProcess floor, string what, byte[] question, int perSecond, double aim)
    {
        var writer = new Writer(app, perSecond, _ask.Concern);
        Duel duel;
        await using (writer) duel = await _rivals.CompareAsync((app, () => question), (floor, () => question));
        var beside = perSecond == 0 ? "" : Report.Text($"; {writer.Rate:F0} concerns a second were raised");
        if (asked.Wants("same")) Add("same", Report.Text($"{what}, same page ÷ floor at {perSecond} concerns a second"), aim, duel, beside);
        if (what != "ledger" || perSecond != 0 || !asked.Wants("p99")) return;
        var wait = duel.Left.Wait(990);
        report.Add(new("p99", Report.Text($"p99 of the ledger at {asked.Clients} connections"), Report.Text($"{wait:F1} ms"), "≤ 15 ms", wait <= 15, Report.Text($"median {duel.Left.Wait(500):F1} ms of {duel.Left.Waits.Count:N0} answers")));
    }

    private void Add(string name, string what, double aim, Duel duel, string beside = "") =>
        report.Add(new(name, what, Report.Text($"{duel.Ratio:F2}"), Report.Text($"≥ {aim}"), duel.Ratio >= aim, duel.Beside + beside));
}
