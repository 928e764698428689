using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.SigningIn;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator lets somebody in again who mistyped too often.</summary>
internal sealed class UnlockAccount(YuanzhuoDb db, UnitOfWork unit, FailedTries tries, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid AccountId { get; set; }
    }

    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (db.Authorise(user, Act.ManagePeople, "") is { IsDone: false } no) return Result<Guid>.Refused(no.Refusals);
        if (await db.Accounts.FirstOrDefaultAsync(a => a.Id == input.AccountId && a.ClosedAt == null, ct) is not { } account) return Refusal.NotFound("People.NoSuchPerson");
        await tries.ForgetAsync(account, ct);
        db.Note(account.Id, new AccountUnlocked(account.Id), clock.GetUtcNow());
        return account.Id;
    }
}
