using System.Runtime.CompilerServices;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Ledger.Exporting;

/// <summary>The ledger with its official columns (policy notes E), stretch by stretch, so a whole district needs little memory.</summary>
public sealed class ExportLedger(YuanzhuoDb db, ReadLedger ledger, MatterWords words, Texts texts)
{
    private const int Stretch = 500;

    public ExportTable Table(LedgerFilter filter, Today today, CancellationToken ct) => Columns(today).Table(texts["Ledger.Ledger"], LinesAsync(filter, today, ct));

    private async IAsyncEnumerable<Line> LinesAsync(LedgerFilter filter, Today today, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        await foreach (var rows in ledger.AllAsync(filter, today, Stretch, ct))
        {
            var extras = await LedgerExtras.OfAsync(db, [.. rows.Select(r => r.Id)], ct);
            foreach (var row in rows) yield return new(row, extras);
        }
    }

    private ExportColumns<Line> Columns(Today today) => new()
    {
        { texts["Ledger.Out_Number"], 22, l => l.Row.Number },
        { texts["Ledger.Out_Matter"], 30, l => l.Row.Title },
        { texts["Ledger.Out_Summary"], 46, l => l.Row.Summary },
        { texts["Ledger.Out_Source"], 12, l => l.Row.Channel is { } channel ? words.Of(channel) : texts["Ledger.OpenedByCommunity"] },
        { texts["Ledger.Out_Category"], 14, l => words.Category(l.Row.Category) },
        { texts["Ledger.Out_Street"], 14, l => l.Row.AboveName },
        { texts["Ledger.Out_Place"], 16, l => l.Row.PlaceName },
        { texts["Ledger.Out_Building"], 14, l => l.Row.BuildingName },
        { texts["Ledger.Out_Received"], 12, l => l.Row.ReceivedOn },
        { texts["Ledger.Out_Voices"], 8, l => l.Row.Voices },
        { texts["Ledger.Out_Holder"], 18, l => l.Row.HolderName },
        { texts["Ledger.Out_Helpers"], 20, l => l.Extras.Helpers(l.Row.Id) },
        { texts["Ledger.Out_Commitments"], 46, l => l.Extras.Commitments(l.Row.Id) },
        { texts["Ledger.Out_Due"], 12, l => l.Row.DueOn },
        { texts["Ledger.Out_Light"], 8, l => l.Row.Ending is null ? texts.Of("Calendar", today.Lights.Of(l.Row.Due).Colour) : null },
        { texts["Ledger.Out_State"], 16, l => l.Row.Ending is { } ending ? words.Of(ending) : words.Of(l.Row.Step) },
        { texts["Ledger.Out_Progress"], 46, l => l.Row.ProgressWords },
        { texts["Ledger.Out_ProgressOn"], 12, l => l.Row.ProgressAt is { } at ? ChinaTime.DateOf(at) : null },
        { texts["Ledger.Out_Rounds"], 8, l => l.Row.Rounds },
        { texts["Ledger.Out_Extensions"], 8, l => l.Extras.Extensions(l.Row.Id) },
        { texts["Ledger.Out_Reopenings"], 8, l => l.Row.Reopenings },
        { texts["Ledger.Out_EndedOn"], 12, l => l.Row.EndedOn },
        { texts["Ledger.Out_EndingWords"], 40, l => l.Row.EndingWords },
        { texts["Ledger.Out_Satisfaction"], 16, l => string.Join("、", l.Extras.Answers(l.Row.Id).Select(a => texts.Of("Supervision", a))) },
    };

    /// <summary>A line of the ledger with what commitments and closures say to it.</summary>
    private sealed record Line(LedgerRow Row, LedgerExtras Extras);
}
