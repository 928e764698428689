using System.Globalization;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>Who turns the next key is told: those who raised it, who checks, who approves; and who must go on, when it was not solved.</summary>
internal sealed class ClosureLetters(YuanzhuoDb db, StaffLetters staff, RaiserLetters raisers) : IWritesLetters
{
    public async Task WriteAsync(News news, CancellationToken ct)
    {
        var closure = (Closure)news.About;
        if (await db.Set<Matter>().FindAsync([closure.MatterId], ct) is not { } matter) return;
        await (news.Fact switch
        {
            ClosureApplied or ExplanationOffered => AskAsync(closure, matter, news.At, ct),
            ClosureAnswered or ExplanationAnswered or ContactFailed => TellCheckerAsync(closure, matter, ct),
            ClosureChecked when closure.State == ClosureState.Checked => staff.ToAsync(Act.ApproveClosure, closure.PlaceId, Note("ToApprove", matter), ct, notBy: [closure.AppliedByAccountId, closure.CheckedByAccountId]),
            ClosureReturned returned => BackAsync("Returned", returned.Reason),
            ClosureReturnedByResidents returned => BackAsync("NotSolved", returned.Words ?? ""),
            ExplanationRejected rejected => BackAsync("NotAgreed", rejected.Words ?? ""),
            _ => Task.CompletedTask,
        });

        Task BackAsync(string kind, string words) => staff.ToAsync(Act.ApplyForClosure, closure.AppliedByUnitId, Note(kind, matter, words), ct);
    }

    /// <summary>Each gets a link of their own, which nobody else sees: sealed in the letter, and only its digest beside the closure.</summary>
    private async Task AskAsync(Closure closure, Matter matter, DateTimeOffset at, CancellationToken ct)
    {
        var voices = await db.Set<MatterVoice>().Where(v => v.MatterId == matter.Id && v.LeftAt == null).Select(v => v.ConcernId).ToListAsync(ct);
        await raisers.WriteAsync(voices, concern => Ask(closure, matter, concern, at), ct);
        await TellCheckerAsync(closure, matter, ct);
    }

    private Note? Ask(Closure closure, Matter matter, Concern concern, DateTimeOffset at)
    {
        var link = db.AddAnswerLink(closure, concern.Id, at);
        return link.IsDone
            ? new("Supervision.Letter_" + (closure.Aim == ClosureAim.Explained ? "AskAgreed" : "AskSolved"), [matter.Number, matter.Title, closure.AskUntilOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], $"/answer/{link.Value}") { PathIsSecret = true }
            : null;
    }

    /// <summary>Once, by the answer that turned the second key.</summary>
    private Task TellCheckerAsync(Closure closure, Matter matter, CancellationToken ct)
    {
        var isTurnedNow = closure is { State: ClosureState.Applied, IsConfirmed: true } && (closure.Answers.Count == 1 || (closure.Answers.Count == 0 && closure.Attempts.Count is 0 or Closure.FailedContactsNeeded));
        return isTurnedNow ? staff.ToAsync(Act.CheckClosure, closure.PlaceId, Note("ToCheck", matter), ct, closure.AppliedByAccountId) : Task.CompletedTask;
    }

    private static Note Note(string kind, Matter matter, params string[] more) =>
        new("Supervision.Letter_" + kind, [matter.Number, matter.Title, .. more], $"/matters/{matter.Number}/closure");
}
