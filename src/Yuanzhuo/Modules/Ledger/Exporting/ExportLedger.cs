using System.Runtime.CompilerServices;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Ledger.Exporting;

/// <summary>The ledger with its official columns (policy notes E), stretch by stretch, so a whole district needs little memory.</summary>
public sealed class ExportLedger(YuanzhuoDb db, ReadLedger ledger, MatterWords words, Texts texts)
{
    private const int Stretch = 500;

    private static readonly (string Key, int Width, ColumnKind Kind)[] Columns =
    [
        ("Number", 22, ColumnKind.Text), ("Matter", 30, ColumnKind.Text), ("Summary", 46, ColumnKind.Text), ("Source", 12, ColumnKind.Text), ("Category", 14, ColumnKind.Text),
        ("Street", 14, ColumnKind.Text), ("Place", 16, ColumnKind.Text), ("Building", 14, ColumnKind.Text), ("Received", 12, ColumnKind.Date), ("Voices", 8, ColumnKind.Number),
        ("Holder", 18, ColumnKind.Text), ("Helpers", 20, ColumnKind.Text), ("Commitments", 46, ColumnKind.Text), ("Due", 12, ColumnKind.Date), ("Light", 20, ColumnKind.Text),
        ("State", 16, ColumnKind.Text), ("Progress", 46, ColumnKind.Text), ("ProgressOn", 12, ColumnKind.Date), ("Rounds", 8, ColumnKind.Number), ("Extensions", 8, ColumnKind.Number),
        ("Reopenings", 8, ColumnKind.Number), ("EndedOn", 12, ColumnKind.Date), ("EndingWords", 40, ColumnKind.Text), ("Satisfaction", 16, ColumnKind.Text),
    ];

    public ExportTable Table(LedgerFilter filter, Today today, CancellationToken ct) =>
        new(texts["Ledger.Ledger"], [.. Columns.Select(c => new ExportColumn(texts["Ledger.Out_" + c.Key], c.Width, c.Kind))], RowsAsync(filter, today, ct));

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(LedgerFilter filter, Today today, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        await foreach (var rows in ledger.AllAsync(filter, today, Stretch, ct))
        {
            var extras = await LedgerExtras.OfAsync(db, [.. rows.Select(r => r.Id)], ct);
            foreach (var row in rows) yield return Cells(row, extras, today);
        }
    }

    private object?[] Cells(LedgerRow r, LedgerExtras extras, Today today) =>
        [
            r.Number, r.Title, r.Summary, r.Channel is { } channel ? words.Of(channel) : texts["Ledger.OpenedByCommunity"], words.Category(r.Category),
            r.AboveName, r.PlaceName, r.BuildingName, r.ReceivedOn, r.Voices,
            r.HolderName, extras.Helpers(r.Id), extras.Commitments(r.Id), r.DueOn, r.Ending is null ? words.Of(today.Lights.Of(r.Due), null, today) : null,
            r.Ending is { } ending ? words.Of(ending) : words.Of(r.Step), r.ProgressWords, r.ProgressAt is { } at ? ChinaTime.DateOf(at) : null, r.Rounds, extras.Extensions(r.Id),
            r.Reopenings, r.EndedOn, r.EndingWords, string.Join("、", extras.Answers(r.Id).Select(a => texts.Of("Supervision", a))),
        ];
}
