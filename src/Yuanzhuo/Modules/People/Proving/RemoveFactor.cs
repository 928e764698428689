using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Proving;

/// <summary>A person gives up one of their second factors. The last one stays where their posts ask for one; with the last one the recovery codes go.</summary>
internal sealed class RemoveFactor(Doer doer, YuanzhuoDb db, SecondFactors factors, SecondFactorRule rule, IStandings standings) : OwnDeed<RemoveFactor.Input, bool>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The passkey; the app where none is named.</summary>
        public string? Passkey { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Passkey).MaximumLength(4000).Saying("People.NoSuchFactor");
    }

    protected override Rules<Input> Rules => Kept<Validator>();

    public override bool NeedsProof => true;

    protected override async Task<Result<bool>> DoAsync(Input input, Account account, CancellationToken ct)
    {
        var own = await factors.OfAsync(account.Id, ct);
        var isThere = input.Passkey is null ? own.AuthenticatorSetAt is not null : own.Passkeys.Any(p => p.Id == input.Passkey);
        if (!isThere) return Refusal.NotFound("People.NoSuchFactor");
        // Not of the session: it has no rights while a password is still to be chosen, and its person has their posts.
        if (own.Count == 1 && await rule.AsksAsync((await standings.OfAsync(account.Id, ct)).Select(s => s.Role), ct)) return Refusal.RuleBroken("People.LastFactorStays");

        if (own.Count == 1) await factors.TakeAllAsync(account, ct);
        else if (input.Passkey is null) await db.Set<Authenticator>().Where(a => a.AccountId == account.Id).ExecuteDeleteAsync(ct);
        else await RemovePasskeyAsync(account.Id, Convert.FromHexString(input.Passkey), ct);
        db.Note(account.Id, new SecondFactorRemoved(account.Id, input.Passkey is null ? FactorKind.Authenticator : FactorKind.Passkey), Now);
        return true;
    }

    private Task RemovePasskeyAsync(Guid accountId, byte[] id, CancellationToken ct) =>
        db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == accountId && p.CredentialId == id).ExecuteDeleteAsync(ct);
}
