using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>A person's passkey as they know it.</summary>
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset SetAt);

/// <summary>What somebody has beside the password.</summary>
/// <param name="AuthenticatorSetAt">When the app was set up; null for none.</param>
/// <param name="Passkeys">Passkeys, the oldest first.</param>
/// <param name="CodesLeft">Recovery codes not used yet.</param>
internal sealed record OwnFactors(DateTimeOffset? AuthenticatorSetAt, IReadOnlyList<PasskeyLine> Passkeys, int CodesLeft)
{
    public int Count => Passkeys.Count + (AuthenticatorSetAt is null ? 0 : 1);
}

/// <summary>The second factors of an account, and what goes with their coming and going. Within the caller's deed, which saves.</summary>
internal sealed class SecondFactors(YuanzhuoDb db)
{
    public async Task<OwnFactors> OfAsync(Guid accountId, CancellationToken ct)
    {
        var app = await db.Set<Authenticator>().AsNoTracking().FirstOrDefaultAsync(a => a.AccountId == accountId, ct);
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(p => p.UserId == accountId).ToListAsync(ct);
        return new(
            app?.SetAt,
            [.. passkeys.OrderBy(p => p.Data.CreatedAt).Select(p => new PasskeyLine(Convert.ToHexString(p.CredentialId), p.Data.Name ?? "", p.Data.CreatedAt))],
            await Unused(accountId).CountAsync(ct));
    }

    /// <summary>The first one brings recovery codes with it, shown this once; none where there are some.</summary>
    public async Task<IReadOnlyList<string>> WithCodesAsync(Account account, DateTimeOffset now, CancellationToken ct)
    {
        account.TwoFactorEnabled = true;
        return await Unused(account.Id).AnyAsync(ct) ? [] : await NewCodesAsync(account, now, ct);
    }

    /// <summary>New recovery codes, as they are shown; those before hold no longer.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(Account account, DateTimeOffset now, CancellationToken ct)
    {
        await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(ct);
        var codes = RecoveryCode.Create();
        db.AddRange(codes.Select(c => new RecoveryCode { AccountId = account.Id, Digest = RecoveryCode.DigestOf(c), MadeAt = now }));
        db.Note(account.Id, new RecoveryCodesMade(account.Id, codes.Count), now);
        return codes;
    }

    /// <summary>All of them are gone; the password alone opens, until another one is set up.</summary>
    public async Task TakeAllAsync(Account account, CancellationToken ct)
    {
        account.TwoFactorEnabled = false;
        await db.Set<Authenticator>().Where(a => a.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account.Id).ExecuteDeleteAsync(ct);
    }

    private IQueryable<RecoveryCode> Unused(Guid accountId) => db.Set<RecoveryCode>().Where(c => c.AccountId == accountId && c.UsedAt == null);
}
