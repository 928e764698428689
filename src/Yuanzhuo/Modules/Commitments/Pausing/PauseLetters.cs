using System.Globalization;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Commitments.Pausing;

/// <summary>The organisation that promised is told that its clock was stopped or goes on.</summary>
internal sealed class PauseLetters(YuanzhuoDb db, StaffLetters staff) : IWritesLetters
{
    public async Task WriteAsync(News news, CancellationToken ct)
    {
        var commitment = (Commitment)news.About;
        var number = (await db.Matters.FindAsync([commitment.MatterId], ct))!.Number;
        await (news.Fact switch
        {
            CommitmentPaused paused => TellAsync("Paused", paused.DeciderId, paused.Reason),
            CommitmentResumed resumed => TellAsync("Resumed", resumed.DeciderId, resumed.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => Task.CompletedTask,
        });

        async Task TellAsync(string kind, Guid deciderId, string more)
        {
            var decider = (await db.OrgUnits.FindAsync([deciderId], ct))?.Name ?? "";
            await staff.ToAsync(Act.ReportProgress, commitment.UnitId, new("Commitments.Letter_" + kind, [number, commitment.Words, decider, more], $"/matters/{number}"), ct);
        }
    }
}
