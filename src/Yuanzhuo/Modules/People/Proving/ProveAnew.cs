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

    private Refusal? _wrong;

    protected override Rules<Input> Rules => Kept<Validator>();

    /// <summary>Whether it was right. A wrong one is counted before the next one has its turn, so it is done and not refused; the refusal is said afterwards.</summary>
    protected override async Task<Result<bool>> DoAsync(Input input, Account account, CancellationToken ct)
    {
        if (await tries.IsShutAsync(account, ct)) return Refusal.RuleBroken("People.TooManyTries");
        if (Missing(input, account) is { } missing) return missing;
        if (await FitsAsync(input, account, ct))
        {
            await tries.ForgetOwnAsync(account, ct);
            await sessions.ProveAsync(Doer.User.SessionId, ct);
            return true;
        }

        await tries.CountAsync(account, TraceThings.Prove, ct);
        _wrong = Wrong(input, account);
        return false;
    }

    public override async Task<Result<bool>> HandleAsync(Input input, CancellationToken ct)
    {
        var proven = await base.HandleAsync(input, ct);
        if (proven.Refusals is [{ Key: "People.TooManyTries" }]) await tries.WriteAtShutAsync(Doer.AccountId, TraceThings.Prove);
        return proven is { IsDone: true, Value: false } ? _wrong! : proven;
    }

    /// <summary>Nothing was typed: that is no try.</summary>
    private static Refusal? Missing(Input input, Account account)
    {
        if (!account.TwoFactorEnabled) return string.IsNullOrEmpty(input.Password) ? Refusal.Invalid("People.CurrentPasswordNeeded", nameof(Input.Password)) : null;
        return input.Credential is null && string.IsNullOrWhiteSpace(input.Code) ? Refusal.Invalid("People.FactorCodeNeeded", nameof(Input.Code)) : null;
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
