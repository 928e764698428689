using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>
/// Proves the tallies once a day against what they count. A difference is put right at once and the run still fails, so that the health
/// page and operators hear that figures were wrong; the next run, a minute later, finds them right.
/// </summary>
internal sealed class ProveTallies(KeepTallies tallies) : IPass
{
    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => Task.FromResult(true);

    public async Task<int> StepAsync(CancellationToken ct) => await tallies.RecountAsync(ct) is var wrong and > 0 ? throw new TalliesDifferedException(wrong) : 0;
}

/// <summary>Tallies were wrong and have been counted anew.</summary>
/// <param name="wrong">How many lines differed from what they count.</param>
internal sealed class TalliesDifferedException(int wrong) : Exception(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wrong} tallies differed from what they count and were counted anew"));
