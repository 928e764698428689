using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Enrolling;

/// <summary>Takes an import of people back as far as nobody used it: every account of it into which nobody ever came is closed.</summary>
internal sealed class CloseUnused(Doer doer, YuanzhuoDb db, AccountClosing closing) : Deed<CloseUnused.Input, PeopleImport, int>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid ImportId { get; set; }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    /// <summary>Nobody of them may come in for the first time at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override async Task<Result<At<PeopleImport>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.Set<PeopleImport>().Include(i => i.Lines).FirstOrDefaultAsync(i => i.Id == input.ImportId, ct) is { } import ? At.Everywhere(import) : Refusal.NotFound("People.NoSuchImport");

    /// <summary>How many were closed.</summary>
    protected override async Task<Result<int>> DoAsync(Input input, PeopleImport import, CancellationToken ct)
    {
        var ids = import.Lines.Where(l => l.PostId is null).Select(l => l.AccountId).ToList();
        var unused = await db.UnusedAccounts.Where(a => ids.Contains(a.Id) && a.Id != Doer.AccountId).ToListAsync(ct);
        if (unused.Count == 0) return Refusal.RuleBroken("People.NobodyUnused");
        foreach (var account in unused) await closing.CloseAsync(account, Now, ct);
        import.CloseUnused(unused.Count, Now);
        return unused.Count;
    }
}
