using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Dossier.Publishing;

/// <summary>One matter as other systems read it.</summary>
internal sealed class DescribeMatter(YuanzhuoDb db, UnitDirectory directory, ReadToday readToday, CommitmentReader commitments)
{
    /// <summary>Null where no matter has that number.</summary>
    public async Task<MatterAnswer?> HandleAsync(string number, CancellationToken ct)
    {
        if (number.Length > 40) return null;
        var gather = new Gather(db);
        var (rows, spoken) = (MatterRows.Ask(gather), CommitmentRows.Ask(gather));
        var gone = gather.Lines<StoredFile, Guid>(f => f.Id, $"""
            "WithdrawnAt" IS NOT NULL AND "Id" IN (SELECT "FileId" FROM progress_files WHERE "ProgressId" IN (SELECT "Id" FROM progress WHERE "MatterId" = {MatterRows.Id}))
            """);
        await gather.RunAsync(number, ct);
        if (rows.Whole() is not { } m) return null;
        var units = await directory.OfAsync([m.PlaceId, m.HolderId, .. m.Holdings.Select(h => h.UnitId), .. m.ProgressEntries.Select(p => p.UnitId)], ct);
        var place = units[m.PlaceId];
        var today = await readToday.HandleAsync(place.Path, ct);
        var made = await commitments.OfMatterAsync(spoken, ct);
        return new MatterAnswer(m.Number, m.Title, m.Summary, m.Category, place.Code, place.Name, m.ReceivedOn, m.Step, today.Lights.Of(m.Due).Colour,
            [.. m.Ring().Select(s => new RingAnswer(s.Step, s.State))], units[m.HolderId].Name, m.HeldSince,
            [.. HoldingTimes.Of(m, today.On, today.Calendar).Select(h => new HeldAnswer(units[h.UnitId].Name, h.FromAt, h.UntilAt, h.WorkingDays))], m.DueOn, m.VoiceCount, m.Rounds, m.Reopenings,
            [.. made.Select(c => new CommitmentAnswer(c.UnitName, c.Words, c.DueOn, c.ReviewOn, c.Term.IsAim, c.IsProvisional, c.State, c.KeptOn, PauseAnswer.Of(c.Paused)))],
            [.. m.ProgressEntries.Select(p => new ProgressAnswer(p.ReportedAt, units[p.UnitId].Name, p.Words, p.Files.Count(f => !gone.Contains(f.FileId))))],
            m.Ending, m.EndedOn, m.EndingWords, rows.MergedIntoNumber, "/matters/" + m.Number, PauseAnswer.Of(m.Handling?.OpenPause));
    }
}
