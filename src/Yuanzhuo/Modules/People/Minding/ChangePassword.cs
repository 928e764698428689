using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.People.Minding;

/// <summary>A person chooses a password of their own; their other sessions end.</summary>
internal sealed class ChangePassword(YuanzhuoDb db, UserManager<Account> users, SignInManager<Account> door, UnitOfWork unit, CurrentUser user, TimeProvider clock)
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

    public async Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        var changed = await unit.DoAsync(input, () => WorkAsync(input), ct);
        if (changed.IsDone && await users.FindByIdAsync(changed.Value.ToString()) is { } account) await door.RefreshSignInAsync(account);
        return changed;
    }

    private async Task<Result<Guid>> WorkAsync(Input input)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<Guid>.Refused(invalid.Refusals);
        if (user.AccountId is not { } id || await users.FindByIdAsync(id.ToString()) is not { ClosedAt: null } account) return Refusal.Forbidden();
        db.Author.Is(id, null, nameof(Role.Anyone));
        account.MustChangePassword = false;
        var changed = await users.ChangePasswordAsync(account, input.Current, input.Password);
        if (!changed.Succeeded) return IdentityRefusals.From<Guid>(changed);
        db.Note(id, new PasswordChanged(id), clock.GetUtcNow());
        return id;
    }
}
