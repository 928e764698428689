using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>
/// Those who raised it hear that it was taken up, answered, or has ended. The words of the answer stand on their own page: a message is
/// read over shoulders, and an answer may name a channel whose use must not leak (信访工作条例 30).
/// </summary>
internal sealed class AnswerLetters(YuanzhuoDb db, RaiserLetters raisers) : IWritesLetters
{
    public Task WriteAsync(News news, CancellationToken ct) => news.Fact switch
    {
        ConcernTakenUp taken => TakenUpAsync((Concern)news.About, taken.MatterId, ct),
        MatterEnded { Ending: not Ending.Merged } => EndedAsync((Matter)news.About, ct),
        _ => Task.CompletedTask,
    };

    private async Task TakenUpAsync(Concern concern, Guid matterId, CancellationToken ct)
    {
        if (await db.Set<Matter>().FindAsync([matterId], ct) is { } matter) await raisers.WriteAsync([concern.Id], c => NoteOf(matter.IsOpen ? "TakenUp" : "Answered", matter, c), ct);
    }

    /// <summary>Who joined in the same deed hears of the answer already.</summary>
    private Task EndedAsync(Matter matter, CancellationToken ct) =>
        raisers.WriteAsync([.. matter.Voices.Where(v => v.LeftAt is null && v.JoinedAt != matter.EndedAt).Select(v => v.ConcernId)], c => NoteOf("Ended", matter, c), ct);

    private static Note NoteOf(string kind, Matter matter, Concern concern) =>
        new("Matters.Letter_" + kind, [matter.Number, matter.Title], RaiserLetters.FollowPath(concern)) { PathIsSecret = true };
}
