using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>The second step in: a code of the app or a recovery code. A wrong one counts like a wrong password, and only now is the person signed in.</summary>
internal sealed class SignInSecond(YuanzhuoDb db, Halfway halfway, CheckSecondFactor check, FailedTries tries, AccessTrace trace, SignInManager<Account> door, TimeProvider clock)
{
    public sealed class Input
    {
        public string Code { get; set; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Code).NotEmpty().Saying("People.FactorCodeNeeded");
            RuleFor(i => i.Code).MaximumLength(CheckSecondFactor.LongestCode).Saying("People.CodeNotRight");
        }
    }

    public async Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await halfway.FindAsync(ct) is not { } account) return Refusal.Invalid("People.HalfwayOver");
        if (new Validator().Check(input).Why is { } wrong) return wrong;
        var came = await TryAsync(account, () => check.TakeAsync(account.Id, input.Code, ct), ct);
        return came.Why is { } why ? why : came.Value ? account.Id : Refusal.Invalid("People.CodeNotRight", nameof(Input.Code));
    }

    /// <summary>Signs that person in where what they gave is right.</summary>
    internal async Task<Result<bool>> TryAsync(Account account, Func<Task<bool>> giveAsync, CancellationToken ct)
    {
        using (await db.TurnToWriteAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await tries.InTurnAsync(account, ct);
            if (await tries.IsShutAsync(account, ct))
            {
                trace.Note(TraceKind.SignInFailed, TraceThings.SecondStep, accountId: account.Id);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                return Refusal.RuleBroken("People.TooManyTries");
            }

            db.Author.Is(account.Id, null, nameof(Role.Anyone));
            var fits = await giveAsync();
            if (fits) await tries.ForgetOwnAsync(account, ct);
            else await tries.CountAsync(account, TraceThings.SecondStep, ct);
            if (fits) db.Note(account.Id, new SignedIn(account.Id, ByStepIn: false), clock.GetUtcNow());
            if (fits) trace.Note(TraceKind.SignedIn, TraceThings.SecondStep, accountId: account.Id);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            if (!fits) return false;
        }

        await halfway.EndAsync();
        await door.SignInAsync(account, isPersistent: false);
        return true;
    }
}
