using System.Globalization;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Matters.Pausing;

/// <summary>Who has the matter in hand is told that its clock was stopped or goes on.</summary>
internal sealed class PauseLetters(YuanzhuoDb db, StaffLetters staff) : IWritesLetters
{
    public Task WriteAsync(News news, CancellationToken ct)
    {
        var matter = (Matter)news.About;
        return news.Fact switch
        {
            MatterPaused paused => TellAsync("Paused", paused.UnitId, paused.Reason),
            MatterResumed resumed => TellAsync("Resumed", resumed.UnitId, resumed.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => Task.CompletedTask,
        };

        async Task TellAsync(string kind, Guid deciderId, string more)
        {
            var decider = (await db.OrgUnits.FindAsync([deciderId], ct))?.Name ?? "";
            await staff.ToAsync(Act.ReportProgress, matter.HolderId, new("Matters.Letter_" + kind, [matter.Number, matter.Title, decider, more], $"/matters/{matter.Number}"), ct);
        }
    }
}
