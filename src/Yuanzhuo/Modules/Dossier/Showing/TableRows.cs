using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Data.Trips;

namespace Yuanzhuo.Modules.Dossier.Showing;

/// <summary>A roundtable as the page of one of its matters tells it.</summary>
/// <param name="Present">People who were there, walk-ins included; 0 before it was held.</param>
/// <param name="Outcome">What became of this matter there.</param>
/// <param name="Words">What was agreed about it.</param>
public sealed record TableOfMatter(string Number, RoundtableKind Kind, string Title, string Venue, DateTimeOffset StartsAt, int Present, Outcome? Outcome, string? Words);

/// <summary>The announced and held roundtables of a matter, oldest first. Plans are not public.</summary>
internal sealed class TableRows
{
    private const string Tables = $"""(SELECT "RoundtableId" FROM agenda_items WHERE "MatterId" = {MatterRows.Id})""";

    private readonly Rows<TableLine> _tables;
    private readonly Rows<ItemLine> _items;
    private readonly Rows<Guid> _present;

    private TableRows(Gather gather)
    {
        _tables = gather.Lines<Roundtable, TableLine>(r => new TableLine(r.Id, r.Number, r.Kind, r.Title, r.Venue, r.StartsAt, r.WalkIns, r.State), $"""
            "Id" IN {Tables} AND "State" IN ('{nameof(RoundtableState.Announced)}', '{nameof(RoundtableState.Held)}', '{nameof(RoundtableState.Published)}') ORDER BY "StartsAt"
            """);
        _items = gather.Lines<AgendaItem, ItemLine>(i => new ItemLine(i.RoundtableId, i.Outcome, i.Words), $"\"MatterId\" = {MatterRows.Id}");
        _present = gather.Lines<Participant, Guid>(p => p.RoundtableId, $"\"RoundtableId\" IN {Tables} AND \"WasPresent\"");
    }

    public static TableRows Ask(Gather gather) => new(gather);

    public IReadOnlyList<TableOfMatter> Tell() =>
    [
        .. _tables.Select(t => (Table: t, Item: t.State == RoundtableState.Published ? _items.First(i => i.RoundtableId == t.Id) : null))
            .Select(t => new TableOfMatter(t.Table.Number, t.Table.Kind, t.Table.Title, t.Table.Venue, t.Table.StartsAt,
                _present.Count(p => p == t.Table.Id) + t.Table.WalkIns, t.Item?.Outcome, t.Item?.Words)),
    ];

    private sealed record TableLine(Guid Id, string Number, RoundtableKind Kind, string Title, string Venue, DateTimeOffset StartsAt, int WalkIns, RoundtableState State);

    private sealed record ItemLine(Guid RoundtableId, Outcome? Outcome, string? Words);
}
