using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>What the work page shows: lists by right, in the order of the person's first question.</summary>
public sealed record WorkView(Today Today, IReadOnlyList<WorkSection> Sections, IReadOnlyDictionary<Light, BoundedCount>? Lights, LeaderFigures? Leader, LedgerRequest? Area);

/// <summary>Each list asks for its own right, so a page for many posts needs no list of roles.</summary>
public sealed class ReadWork(CurrentUser user, WorkReader reader, ReadToday readToday, IntakeWork intake, CommitmentWork commitments, StuckWork stuck, LeaderWork leader)
{
    public async Task<WorkView> HandleAsync(CancellationToken ct)
    {
        var today = await readToday.HandleAsync(null, ct);
        if (!user.Opens(Act.ReadWork)) return new WorkView(today, [], null, null, null);
        WorkSection?[] own =
        [
            await intake.ConcernsAsync(today, ct), await intake.OffersAsync(today, ct), await intake.AppointmentsAsync(today, ct),
            await commitments.MineAsync(today, ct), await commitments.ExtensionsAsync(today, ct),
            await commitments.ClosuresAsync(Act.CheckClosure, ClosureState.Applied, "Desk.WorkCheck", ct), await commitments.ClosuresAsync(Act.ApproveClosure, ClosureState.Checked, "Desk.WorkApprove", ct),
        ];
        WorkSection?[] watched = [await stuck.OverdueAsync(today, ct), await stuck.StalledAsync(today, ct), await stuck.UntakenAsync(today, ct)];
        WorkSection?[] rest = user.Standings.Any(s => s.Role is Role.Inspector) ? [] : [await stuck.AllAsync(today, ct)];
        return new WorkView(today, [.. own.Concat(watched).Concat(rest).OfType<WorkSection>()], reader.Area is null ? null : await stuck.LightsAsync(today, ct), await leader.HandleAsync(today.On, ct), reader.Area);
    }
}
