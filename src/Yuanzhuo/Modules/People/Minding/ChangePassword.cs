using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.SigningIn;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.People.Minding;

/// <summary>A person chooses a password of their own; their other sessions end.</summary>
internal sealed class ChangePassword(Doer doer, YuanzhuoDb db, UserManager<Account> users, SignInManager<Account> door, FailedTries tries, KnownBrowsers browsers, Sessions sessions)
    : Deed<ChangePassword.Input, Account, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public string Current { get; set; } = "";

        [System.Text.Json.Serialization.JsonIgnore]
        public string Password { get; set; } = "";

        [System.Text.Json.Serialization.JsonIgnore]
        public string Again { get; set; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Current).NotEmpty().Saying("People.CurrentPasswordNeeded");
            RuleFor(i => i.Password).NotEmpty().Saying("People.PasswordNeeded");
            RuleFor(i => i.Password).MaximumLength(200).Saying("People.PasswordTooLong", 200);
            RuleFor(i => i.Password).NotEqual(i => i.Current).Saying("People.PasswordIsTheOld");
            RuleFor(i => i.Again).Equal(i => i.Password).Saying("People.PasswordsDiffer");
        }
    }

    public override Act Act => Act.SignIn;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<Account>>> TakeAsync(Input input, CancellationToken ct)
    {
        var own = Doer.User.AccountId is { } id ? await users.FindByIdAsync(id.ToString()) : null;
        if (own is not { ClosedAt: null }) return Refusal.Forbidden();
        await tries.InTurnAsync(own, ct);
        return await tries.IsShutAsync(own, ct) ? Refusal.RuleBroken("People.TooManyTries") : At.Everywhere(own);
    }

    protected override async Task<Result<Guid>> DoAsync(Input input, Account account, CancellationToken ct)
    {
        (account.MustChangePassword, account.PasswordUntil) = (false, null);
        var changed = await users.ChangePasswordAsync(account, input.Current, input.Password);
        if (!changed.Succeeded) return IdentityRefusals.From<Guid>(changed);
        await browsers.RevokeAsync(account.Id, ct);
        await sessions.EndAllAsync(account.Id, Doer.User.SessionId, ct);
        db.Note(account.Id, new PasswordChanged(account.Id), Now);
        return account.Id;
    }

    public override async Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        var changed = await base.HandleAsync(input, ct);
        if (changed.Refusals is [{ Key: "People.TooManyTries" }]) await tries.WriteAtShutAsync(Doer.AccountId, TraceThings.OwnPassword);
        if (changed.Refusals.Any(r => r.Key == "People.PasswordWrong")) await tries.CountByItselfAsync(Doer.AccountId, TraceThings.OwnPassword, ct);
        if (changed.IsDone && await users.FindByIdAsync(changed.Value.ToString()) is { } account) await door.RefreshSignInAsync(account);
        return changed;
    }
}
