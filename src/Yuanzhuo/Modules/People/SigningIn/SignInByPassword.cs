using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>
/// A person with an account comes in. Wrong name, wrong password, closed and locked accounts get one and the same answer after the same
/// work, so nobody learns which accounts exist.
/// </summary>
internal sealed class SignInByPassword(YuanzhuoDb db, UserManager<Account> users, SignInManager<Account> door, FailedTries tries, AccessTrace trace, Halfway halfway, TimeProvider clock)
{
    private static readonly Account Nobody = new() { DisplayName = "" };

    public sealed class Input
    {
        public string UserName { get; set; } = "";

        public string Password { get; set; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.UserName).NotEmpty().Saying("People.UserNameNeeded");
            RuleFor(i => i.Password).NotEmpty().Saying("People.PasswordNeeded");
            RuleFor(i => i.Password).MaximumLength(200).Saying("People.PasswordTooLong", 200);
        }
    }

    /// <summary>Whether a second factor is still to be given; else the person has come in.</summary>
    public async Task<Result<bool>> HandleAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<bool>.Refused(invalid.Refusals);
        var account = await users.FindByNameAsync(input.UserName.Trim());
        if (account is null or { IsDemo: true } || account.ClosedAt is not null || await tries.IsShutAsync(account, ct)) return await RefuseSlowlyAsync(account, input);

        var fits = await FitsAsync(account, input.Password);
        if (!await WriteAsync(account, fits, ct)) return NotSignedIn;

        if (account.TwoFactorEnabled) await halfway.BeginAsync(account);
        else await door.SignInAsync(account, isPersistent: false);
        return account.TwoFactorEnabled;
    }

    /// <summary>Whether they come in. Of many who try at once those behind the last wrong try find the door shut, whatever they typed.</summary>
    private async Task<bool> WriteAsync(Account account, bool fits, CancellationToken ct)
    {
        using var turn = await db.TurnToWriteAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Author.Is(account.Id, null, nameof(Role.Anyone));
        await tries.InTurnAsync(account, ct);
        var isShut = await tries.IsShutAsync(account, ct);
        if (isShut) trace.Note(TraceKind.SignInFailed, TraceThings.SignIn, accountId: account.Id);
        else if (!fits) await tries.CountAsync(account, TraceThings.SignIn, ct);
        // Half of the way takes no wrong try back: else whoever has the password could try codes without end.
        else if (!account.TwoFactorEnabled) await NoteInAsync(account, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return fits && !isShut;
    }

    private async Task NoteInAsync(Account account, CancellationToken ct)
    {
        await tries.ForgetOwnAsync(account, ct);
        db.Note(account.Id, new SignedIn(account.Id, ByStepIn: false), clock.GetUtcNow());
        trace.Note(TraceKind.SignedIn, TraceThings.SignIn, accountId: account.Id);
    }

    /// <summary>One that an administrator gave is good for a while only; copied out of a message it often has a blank at its end.</summary>
    private async Task<bool> FitsAsync(Account account, string password)
    {
        // Compared first: the clock tells nobody that an account waits for its first sign-in.
        var fits = await users.CheckPasswordAsync(account, password) || (account.MustChangePassword && password.Trim() is var trimmed && trimmed.Length < password.Length && await users.CheckPasswordAsync(account, trimmed));
        return fits && !(account.PasswordUntil < clock.GetUtcNow());
    }

    private static Refusal NotSignedIn => Refusal.Invalid("People.NotSignedIn");

    /// <summary>Hashes as if there were something to compare with, so that the clock tells nothing.</summary>
    private async Task<Refusal> RefuseSlowlyAsync(Account? account, Input input)
    {
        users.PasswordHasher.HashPassword(Nobody, input.Password);
        if (account is null) await trace.WriteUnknownAsync(input.UserName, TraceThings.SignIn);
        else await trace.WriteAsync(TraceKind.SignInFailed, TraceThings.SignIn, accountId: account.Id);
        return NotSignedIn;
    }
}
