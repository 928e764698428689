using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Desk.Tracing;

/// <summary>Forgets traces whose term is over (网络安全法 23 第三项: six months at least; a local rule may only lengthen it). That it did is an entry itself.</summary>
internal sealed class ForgetTraces(YuanzhuoDb db, RulePacks rules, PersonalDataTable kept, AccessTrace trace, TimeProvider clock) : IPass
{
    private const int AtOnce = 1000;

    public async Task<bool> IsAnythingDueAsync(CancellationToken ct) => await (await OldAsync(ct)).AnyAsync(ct);

    public async Task<int> StepAsync(CancellationToken ct)
    {
        using var turn = await db.TurnToWriteAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var old = (await OldAsync(ct)).OrderBy(e => e.Seq).Take(AtOnce).Select(e => e.Seq);
        if (!await old.AnyAsync(ct)) return 0;

        trace.Note(TraceKind.Forgotten, "/admin/passes");
        await db.SaveChangesAsync(ct);
        var gone = await db.Set<TraceEntry>().Where(e => old.Contains(e.Seq)).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return gone;
    }

    /// <summary>By whole days, so that one run a day suffices.</summary>
    private async Task<IQueryable<TraceEntry>> OldAsync(CancellationToken ct)
    {
        var today = clock.TodayInChina();
        var days = Math.Max(await rules.ValueAsync(DefaultRules.TraceDays, null, today, ct), kept.TermOf(PersonalDataKind.Trace).Days);
        var oldest = ChinaTime.StartOf(today.AddDays(-days));
        return db.Set<TraceEntry>().Where(e => e.At < oldest);
    }
}
