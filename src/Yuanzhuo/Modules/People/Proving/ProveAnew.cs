using FluentValidation;
using Microsoft.AspNetCore.Identity;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.People.SigningIn;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.People.Proving;

/// <summary>
/// Whoever sits at an open session proves that it is theirs: by the second factor, or by the password where there is none. A wrong try counts as at the door.
/// </summary>
internal sealed class ProveAnew(Doer doer, UserManager<Account> users, CheckSecondFactor check, CheckPasskey passkeys, FailedTries tries, Sessions sessions) : OwnDeed<ProveAnew.Input, bool>(doer)
{
    public sealed class Input : Repeatable
    {
        [JsonIgnore]
        public string? Code { get; set; }

        /// <summary>What the browser says for a passkey, as JSON.</summary>
        [JsonIgnore]
        public string? Credential { get; set; }

        [JsonIgnore]
        public string? Password { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Code).MaximumLength(CheckSecondFactor.LongestCode).Saying("People.CodeNotRight");
            RuleFor(i => i.Credential).MaximumLength(CheckPasskey.Longest).Saying("People.PasskeyNotRight");
            RuleFor(i => i.Password).MaximumLength(200).Saying("People.PasswordTooLong", 200);
        }
    }

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<bool>> DoAsync(Input input, Account account, CancellationToken ct)
    {
        await tries.InTurnAsync(account, ct);
        if (await tries.IsShutAsync(account, ct)) return Refusal.RuleBroken("People.TooManyTries");
        if (!await FitsAsync(input, account, ct)) return Wrong(input, account);
        await sessions.ProveAsync(Doer.User.SessionId, ct);
        return true;
    }

    public override async Task<Result<bool>> HandleAsync(Input input, CancellationToken ct)
    {
        var proven = await base.HandleAsync(input, ct);
        if (proven.Refusals is [{ Key: "People.CodeNotRight" or "People.PasskeyNotRight" or "People.PasswordWrong" }]) await tries.CountByItselfAsync(Doer.AccountId, TraceThings.Prove, ct);
        return proven;
    }

    private async Task<bool> FitsAsync(Input input, Account account, CancellationToken ct)
    {
        if (!account.TwoFactorEnabled) return await users.CheckPasswordAsync(account, input.Password ?? "");
        return input.Credential is null ? await check.TakeAsync(account.Id, input.Code, ct) : await passkeys.TakeAsync(account, input.Credential);
    }

    private static Refusal Wrong(Input input, Account account)
    {
        if (!account.TwoFactorEnabled) return Refusal.Invalid("People.PasswordWrong", nameof(Input.Password));
        return input.Credential is null ? Refusal.Invalid("People.CodeNotRight", nameof(Input.Code)) : Refusal.Invalid("People.PasskeyNotRight");
    }
}
