using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>
/// Takes a code of a person's app, or one of their recovery codes, each once: what is taken is marked by the statement that looks whether it was, so of two who
/// send the same at once one is refused. Within the caller's transaction.
/// </summary>
internal sealed class CheckSecondFactor(YuanzhuoDb db, FactorVault vault, TimeProvider clock)
{
    public const int LongestCode = 60;

    /// <summary>Whether it was right and not used before.</summary>
    public async Task<bool> TakeAsync(Guid accountId, string? typed, CancellationToken ct)
    {
        var code = Plain(typed);
        if (code.Length == 0) return false;
        return code.Length == Totp.Digits ? await TakeOfAppAsync(accountId, code, ct) : await TakeRecoveryAsync(accountId, code, ct);
    }

    /// <summary>A code without the blanks and hyphens that it was typed with.</summary>
    internal static string Plain(string? typed) => new([.. (typed ?? "").Select(Narrow).Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>Digits as a Chinese keyboard may write them (全角).</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - '\uFEE0') : c;

    private async Task<bool> TakeOfAppAsync(Guid accountId, string code, CancellationToken ct)
    {
        var app = await db.Set<Authenticator>().AsNoTracking().FirstOrDefaultAsync(a => a.AccountId == accountId, ct);
        if (vault.OpenFor(accountId, app?.SealedKey) is not { } key || Totp.StepOf(key, code, clock.GetUtcNow()) is not { } step) return false;
        return await db.Set<Authenticator>().Where(a => a.AccountId == accountId && a.SealedKey == app!.SealedKey && a.LastStep < step)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.LastStep, step), ct) == 1;
    }

    private async Task<bool> TakeRecoveryAsync(Guid accountId, string code, CancellationToken ct)
    {
        var digest = RecoveryCode.DigestOf(code);
        DateTimeOffset? now = clock.GetUtcNow();
        var own = db.Set<RecoveryCode>().Where(c => c.AccountId == accountId && c.UsedAt == null);
        if (await own.Where(c => c.Digest == digest).ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedAt, now), ct) != 1) return false;
        db.Note(accountId, new RecoveryCodeUsed(accountId, await own.CountAsync(ct)), now.Value);
        return true;
    }
}
