namespace Yuanzhuo.Modules.People.Data;

/// <summary>Who signed in, or proved it again, not long ago. The demo's people have nothing to prove it by, and an operator at the machine has no session.</summary>
internal sealed class FreshProof(CurrentUser user, SecondFactorRule rule, TimeProvider clock) : IFreshProof
{
    public async ValueTask<bool> IsFreshAsync(CancellationToken ct)
    {
        if (user.SessionId is null || user.IsDemo) return true;
        return await rule.LongestAsync(ct) is not { } longest || clock.GetUtcNow() - user.ProvenAt < longest;
    }
}
