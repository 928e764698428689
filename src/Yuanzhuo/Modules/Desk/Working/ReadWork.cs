using Yuanzhuo.Modules.Desk.Data;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>What the work page shows: lists by right, in the order of the person's first question.</summary>
public sealed record WorkView(Today Today, IReadOnlyList<WorkSection> Sections, IReadOnlyDictionary<LightColour, BoundedCount>? Lights, LeaderFigures? Leader, LedgerRequest? Area)
{
    /// <summary>How many records of the privacy self-check are to be looked at again; 0 for whoever does not keep them.</summary>
    public int DueRecords { get; init; }

    /// <summary>What a new installation still lacks; none for whoever does not set it up.</summary>
    public IReadOnlyList<FirstStep> FirstSteps { get; init; } = [];
}

/// <summary>Each list asks for its own right, so a page for many posts needs no list of roles.</summary>
public sealed class ReadWork(YuanzhuoDb db, CurrentUser user, WorkReader reader, ReadToday readToday, IntakeWork intake, CommitmentWork commitments, StuckWork stuck, LeaderWork leader, FirstSteps steps)
{
    public async Task<WorkView> HandleAsync(CancellationToken ct)
    {
        var today = await readToday.HandleAsync(null, ct);
        if (!user.Opens(Act.ReadWork)) return new WorkView(today, [], null, null, null) { DueRecords = await DueRecordsAsync(today.On, ct), FirstSteps = await steps.HandleAsync(today.On, ct) };
        var mine = await commitments.MineAsync(today, ct);
        var ask = new Together(db);
        AskedSection?[] own =
        [
            stuck.SaidUnsolved(ask, today), intake.Assigned(ask, today), intake.Concerns(ask, today), intake.Offers(ask, today), intake.Appointments(ask, today), () => mine, commitments.Extensions(ask, today),
            commitments.Closures(ask, Act.CheckClosure, ClosureState.Applied, "Desk.WorkCheck"), commitments.Closures(ask, Act.ApproveClosure, ClosureState.Checked, "Desk.WorkApprove"),
        ];
        AskedSection?[] watched = [stuck.Overdue(ask, today), stuck.Stalled(ask, today), stuck.Untaken(ask, today)];
        AskedSection?[] rest = user.Standings.Any(s => s.Role is Role.Inspector) ? [] : [stuck.All(ask, today)];
        var (lights, figures) = (reader.Area is null ? null : stuck.Lights(ask, today), leader.Ask(ask, today.On));
        await ask.RunAsync(ct);
        return new WorkView(today, [.. own.Concat(watched).Concat(rest).Select(section => section?.Invoke()).OfType<WorkSection>()], lights?.Invoke(), figures?.Invoke(), reader.Area) { DueRecords = await DueRecordsAsync(today.On, ct), FirstSteps = await steps.HandleAsync(today.On, ct) };
    }

    private Task<int> DueRecordsAsync(DateOnly today, CancellationToken ct) => user.Opens(Act.KeepPrivacyRecords) ? db.DuePrivacyRecords(today).CountAsync(ct) : Task.FromResult(0);
}
