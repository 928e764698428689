using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>A list of the work page, once all that was asked together has come; null where there is nothing to show.</summary>
public delegate WorkSection? AskedSection();

/// <summary>What the lists of the work page have in common: whose places, today, and matters as items.</summary>
public sealed class WorkReader(YuanzhuoDb db, ReadLedger ledger, ReadableMatters readable, CurrentUser user, MatterWords words, Texts texts)
{
    /// <summary>So many of each list; the rest is behind its link.</summary>
    public const int Shown = 6;

    public YuanzhuoDb Db => db;

    public CurrentUser User => user;

    public Texts Texts => texts;

    /// <summary>Ids of the places below which this person may do that.</summary>
    public IQueryable<Guid> PlacesFor(Act act) => db.OrgUnits.AtOrBelowAny(user.PathsFor(act)).Select(u => u.Id);

    /// <summary>Organisations whose work this person reads because they hold it, not because it lies in their area.</summary>
    public IReadOnlyList<Guid> OwnUnits => readable.OwnUnits;

    /// <summary>Whether a post lets this person read the work of an area, not only what an organisation holds.</summary>
    public bool HasArea => readable.HasArea;

    /// <summary>The ledger's filter that shows exactly what this person reads; null where several areas would need several.</summary>
    public LedgerRequest? Area => user.Standings.Where(s => AccessTable.Opens(Act.ReadWork, s.Role)).ToList() switch
    {
        [{ Role: Role.Leader }] => null,
        [var only] when OwnUnits.Count > 0 => new LedgerRequest { Holder = only.UnitId.ToString() },
        [var only] => new LedgerRequest { Place = only.UnitId.ToString() },
        _ => null,
    };

    /// <summary>A list of matters, each leading to a page of its own; with a light of the list's own where its clock is not what matters.</summary>
    public AskedSection Matters(
        Together ask, string titleKey, IQueryable<Matter> matters, LedgerSort sort, string? allHref, Today today, Func<LedgerRow, string>? href = null, Func<LedgerRow, (LightColour Colour, string Text)>? light = null)
    {
        var (first, count) = (ledger.First(ask, matters, sort, Shown), ReadLedger.Count(ask, matters));
        return () => first() is { Count: > 0 } rows
            ? new WorkSection(titleKey, count(), count().Value > rows.Count ? allHref : null, [.. rows.Select(r => ItemOf(r, today, href, light?.Invoke(r)))])
            : null;
    }

    public WorkItem Item(string href, string title, string note, DateOnly? dueOn, Today today)
    {
        if (dueOn is null) return new(href, title, note);
        var light = today.Lights.Of(new DueState { DueOn = dueOn });
        return new(href, title, note, light.Colour, DueLightWords.Of(light, today.On));
    }

    /// <summary>The open ones that this person reads.</summary>
    public IQueryable<Matter> Readable => readable.Open;

    public IQueryable<Matter> OpenMatters => db.Matters.AsNoTracking().Where(m => m.Ending == null);

    private WorkItem ItemOf(LedgerRow row, Today today, Func<LedgerRow, string>? href, (LightColour Colour, string Text)? own)
    {
        var light = today.Lights.Of(row.Due);
        // The sentence of a late one tells how late it is; that nothing moves either is told beside it.
        var note = $"{row.PlaceName} · {texts["Ledger.NowAt", row.HolderName]}" + (light is { Reason: LightReason.Overdue, IdleDays: { } idle } ? " · " + texts["Dossier.StillIdle", idle] : "");
        return new WorkItem(href?.Invoke(row) ?? "/matters/" + row.Number, row.Title, note, own?.Colour ?? light.Colour, own?.Text ?? words.Of(light, row.Ending, today));
    }
}
