using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Collections.Concurrent;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Commitments.Keeping;
using Yuanzhuo.Modules.Commitments.Parts;
using Yuanzhuo.Modules.Commitments.Recording;
using Yuanzhuo.Modules.Commitments.Withdrawing;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Concluding;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.HandingOver;
using Yuanzhuo.Modules.Matters.Merging;
using Yuanzhuo.Modules.Matters.Withdrawing;
using Yuanzhuo.Modules.Supervision.Answering;
using Yuanzhuo.Modules.Supervision.Closing;
using Yuanzhuo.Modules.Supervision.Contesting;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Everything that people do to the fate of a few matters, drawn by lot and done through the deeds themselves, by several at once.</summary>
public sealed class FateLife(App app, Scene scene, IReadOnlyList<(string Number, Concern? Concern)> matters, FateLife.Cast cast)
{
    /// <summary>Accounts by what they may do.</summary>
    public sealed record Cast(Guid Organiser, Guid Street, Guid Officer);

    /// <summary>How often each deed was done.</summary>
    public ConcurrentDictionary<string, int> Done { get; } = new();

    /// <summary>One deed, which the rules may refuse.</summary>
    public async Task ActAsync(Random random)
    {
        var (number, concern) = matters[random.Next(matters.Count)];
        var other = matters[random.Next(matters.Count)].Number;
        var looked = await app.LookAsync(number);
        var (version, by) = (looked.Version, random.Next(3) switch { 0 => cast.Organiser, 1 => cast.Street, _ => cast.Officer });
        // Closing takes four people in their order: by lot alone it would hardly ever come to its end.
        switch (looked.AwaitsClosure && random.Next(2) == 0 ? 13 + random.Next(4) : random.Next(20))
        {
            case 0 or 1: await DoAsync<RecordCommitment, CommitmentInput>("promised", cast.Organiser, new() { Number = number, Unit = scene.Works.Name, Words = "五个工作日内修好", ReadWords = "五个工作日内修好", Term = new() { Kind = "WorkingDays", Amount = "5" } }); return;
            case 2 or 3 or 4: await SettleAsync(looked.Id, random); return;
            case 5: await DoAsync<EndMatter, EndMatter.Input>("ended", cast.Organiser, new() { Number = number, Version = version, Ending = Ending.CannotNow, Words = "条件不具备" }); return;
            case 6: await DoAsync<MergeMatter, MergeMatter.Input>("merged", cast.Organiser, new() { Number = number, Version = version, Into = other, Words = "同一件事" }); return;
            case 7: await DoAsync<UnmergeMatter, UnmergeMatter.Input>("unmerged", cast.Organiser, new() { Number = number, Version = version }); return;
            case 8: await DoAsync<OfferMatter, OfferMatter.Input>("offered", cast.Organiser, new() { Number = number, Version = version, ToUnitId = scene.Works.Id, Reason = "归城建管" }); return;
            case 9: await DoAsync<AnswerOffer, AnswerOffer.Input>("accepted", cast.Officer, new() { Number = number, Version = version, Answer = AnswerOffer.Choice.Accept }); return;
            case 10: await DoAsync<ReopenMatter, ReopenMatter.Input>("reopened", cast.Street, new() { Number = number, Version = version, Reason = "又坏了" }); return;
            case 11 or 12: await DoAsync<ApplyForClosure, ApplyForClosure.Input>("applied", looked.HolderId == scene.Works.Id ? cast.Officer : cast.Organiser, new() { Number = number, Words = "办好了", Aim = (ClosureAim)random.Next(2) }); return;
            case 13 or 14 when concern is not null: await AnswerAsync(looked.Id, concern, random); return;
            case 15: await StepAsync<CheckClosure>("checked", by, number); return;
            case 16: await StepAsync<ApproveClosure>("approved", cast.Street, number); return;
            case 17: await StepAsync<ReturnClosure>("returned", cast.Street, number); return;
            case 18 when concern is not null: await DoAsync<SayUnsolved, SayUnsolved.Input>("said unsolved", null, new() { TrackingNumber = concern.TrackingNumber, Words = "还是不亮" }); return;
            case 19 when concern is not null && random.Next(4) == 0: await DoAsync<WithdrawConcern, WithdrawConcern.Input>("taken back", null, new() { TrackingNumber = concern.TrackingNumber }); return;
        }
    }

    /// <summary>An open promise is kept or withdrawn.</summary>
    private async Task SettleAsync(Guid matterId, Random random)
    {
        var open = await app.WithDbAsync(db => db.Commitments.AsNoTracking().FirstOrDefaultAsync(c => c.MatterId == matterId && c.State == CommitmentState.Open));
        if (open is null) return;
        if (random.Next(4) > 0) await DoAsync<KeepCommitment, KeepCommitment.Input>("kept", cast.Officer, new() { Id = open.Id, Version = open.Version, Words = "修好了" });
        else await DoAsync<WithdrawCommitment, WithdrawCommitment.Input>("withdrawn", cast.Organiser, new() { Id = open.Id, Version = open.Version, Reason = "记错了" });
    }

    private async Task AnswerAsync(Guid matterId, Concern concern, Random random)
    {
        var secret = await app.WithDbAsync(async db =>
        {
            if (await db.OpenClosureAsync(matterId) is not { } closure || db.AddAnswerLink(closure, concern.Id, app.Clock.GetUtcNow()) is not { IsDone: true } link) return null;
            await db.SaveChangesAsync();
            return link.Value;
        });
        if (secret is not null) await DoAsync<AnswerClosure, AnswerClosure.Input>("answered", null, new() { Secret = secret, IsSolved = random.Next(4) > 0, Words = "说一声" });
    }

    private async Task StepAsync<TDeed>(string name, Guid by, string number)
        where TDeed : IDeed<ClosureStep.Input, string>
    {
        var version = await app.WithDbAsync(db => db.Closures.Where(c => c.MatterId == db.Set<Matter>().First(m => m.Number == number).Id).OrderByDescending(c => c.AppliedAt).Select(c => c.Version).FirstOrDefaultAsync());
        await DoAsync<TDeed, ClosureStep.Input>(name, by, new() { Number = number, Version = version, Words = "看过了" });
    }

    private Task DoAsync<TDeed, TInput>(string name, Guid? by, TInput input)
        where TDeed : notnull
        where TInput : Repeatable
    {
        return by is { } person ? app.AsAsync(person, RunAsync) : app.WithAsync(RunAsync);

        async Task<bool> RunAsync(IServiceProvider services)
        {
            var isDone = services.GetRequiredService<TDeed>() switch
            {
                IDeed<TInput, string> deed => (await deed.HandleAsync(input, default)).IsDone,
                IDeed<TInput, bool> deed => (await deed.HandleAsync(input, default)).IsDone,
                var unknown => throw new InvalidOperationException($"{unknown} has another outcome."),
            };
            if (isDone) Done.AddOrUpdate(name, 1, (_, times) => times + 1);
            return isDone;
        }
    }
}
