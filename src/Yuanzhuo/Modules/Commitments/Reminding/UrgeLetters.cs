using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Commitments.Reminding;

/// <summary>Who urges a matter on means whoever promised something for it, too: organisations with an open commitment that do not hold it are told beside the holder.</summary>
internal sealed class UrgeLetters(YuanzhuoDb db, StaffLetters staff) : IWritesLetters
{
    public async Task WriteAsync(News news, CancellationToken ct)
    {
        var (note, urged) = ((MatterNote)news.About, (HolderUrged)news.Fact);
        var units = await db.Commitments.Where(c => c.MatterId == note.MatterId && c.State == CommitmentState.Open && c.UnitId != urged.HolderId).Select(c => c.UnitId).Distinct().ToListAsync(ct);
        if (units.Count == 0) return;
        var matter = (await db.Matters.FindAsync([note.MatterId], ct))!;
        var by = (await db.OrgUnits.FindAsync([urged.UnitId], ct))?.Name ?? "";
        foreach (var unit in units) await staff.ToAsync(Act.ReportProgress, unit, new("Commitments.Letter_Urged", [matter.Number, matter.Title, by], $"/matters/{matter.Number}"), ct);
    }
}
