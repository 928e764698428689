using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.People.SteppingIn;

/// <summary>In the demo anybody may take the place of an invented person. Anywhere else this does not exist.</summary>
internal sealed class StepIn(YuanzhuoDb db, SignInManager<Account> door, DemoMode demo, AccessTrace trace, TimeProvider clock)
{
    public sealed class Input
    {
        public Guid AccountId { get; set; }
    }

    public async Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        var account = demo.IsEnabled ? await db.Accounts.FirstOrDefaultAsync(a => a.Id == input.AccountId && a.IsDemo && a.ClosedAt == null, ct) : null;
        if (account is null) return Refusal.NotFound("People.NoSuchDemoPerson");
        db.Author.Is(account.Id, null, nameof(Role.Anyone));
        db.Note(account.Id, new SignedIn(account.Id, ByStepIn: true), clock.GetUtcNow());
        trace.Note(TraceKind.SignedIn, TraceThings.StepIn, accountId: account.Id);
        await db.SaveChangesAsync(ct);
        await door.SignInAsync(account, isPersistent: false);
        return account.Id;
    }
}
