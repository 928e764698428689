using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Dossier.Publishing;

/// <summary>One matter as other systems read it.</summary>
internal sealed class DescribeMatter(YuanzhuoDb db, ReadToday readToday, CommitmentReader commitments)
{
    /// <summary>Null where no matter has that number.</summary>
    public async Task<MatterAnswer?> HandleAsync(string number, CancellationToken ct)
    {
        if (number.Length > 40 || await db.WholeMatters.AsNoTracking().FirstOrDefaultAsync(m => m.Number == number, ct) is not { } m) return null;
        var ids = m.Holdings.Select(h => h.UnitId).Concat(m.ProgressEntries.Select(p => p.UnitId)).Append(m.PlaceId).Append(m.HolderId).Distinct().ToList();
        var units = await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var place = units[m.PlaceId];
        var today = await readToday.HandleAsync(place.Path, ct);
        var made = await commitments.OfMatterAsync(m.Id, ct);
        var mergedInto = m.MergedIntoId is { } id ? await db.Matters.Where(o => o.Id == id).Select(o => o.Number).FirstOrDefaultAsync(ct) : null;
        return new MatterAnswer(m.Number, m.Title, m.Summary, m.Category, place.Code, place.Name, m.ReceivedOn, m.Step, today.LightOf(m.Ending, m.AwaitsClosure, m.DueOn, m.LastMovedAt),
            [.. m.Ring().Select(s => new RingAnswer(s.Step, s.State))], units[m.HolderId].Name, m.HeldSince,
            [.. HoldingTimes.Of(m, today.On, today.Calendar).Select(h => new HeldAnswer(units[h.UnitId].Name, h.FromAt, h.UntilAt, h.WorkingDays))], m.DueOn, m.VoiceCount, m.Rounds, m.Reopenings,
            [.. made.Select(c => new CommitmentAnswer(c.UnitName, c.Words, c.DueOn, c.ReviewOn, c.Term.IsAim, c.IsProvisional, c.State, c.KeptOn))],
            [.. m.ProgressEntries.Select(p => new ProgressAnswer(p.ReportedAt, units[p.UnitId].Name, p.Words, p.Files.Count))],
            m.Ending, m.EndedOn, m.EndingWords, mergedInto, "/matters/" + m.Number);
    }
}
