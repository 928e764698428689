using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Web.Components;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Roundtables.Showing;

/// <summary>A page for the host of one roundtable.</summary>
public abstract class HostPage : FormPage
{
    [Parameter] public string Number { get; set; } = "";

    [Inject] private protected RoundtableDesk Desk { get; set; } = null!;

    [Inject] private protected RoundtableReading Reading { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    /// <summary>Null where there is none, or none for this person.</summary>
    protected RoundtableView? View { get; private set; }

    protected Roundtable Table => View!.Table;

    protected OrgUnit Host => View!.Host;

    /// <summary>A form that was sent is shown even where its time has passed: the use case answers it, a repeated send with its first outcome.</summary>
    protected bool IsSent => Http is { } http && HttpMethods.IsPost(http.Request.Method);

    protected DateOnly Today => Clock.TodayInChina();

    protected IReadOnlyList<Crumb> Crumbs => [new(T["Roundtables.MenuMine"], "/roundtables/mine"), new(View?.Table.Title ?? Number, $"/roundtables/{Number}")];

    /// <summary>Reads it anew: at first, and after a refusal, so that the page shows what holds now.</summary>
    private protected async Task<bool> LoadAsync()
    {
        View = null;
        if (await Desk.ReadAsync(Number, Stop) is not { } at)
        {
            Navigation.NotFound();
            return false;
        }

        if (!Desk.MayHost(at))
        {
            Show([Refusal.Forbidden()]);
            return false;
        }

        View = await Reading.OfAsync(at, Stop);
        return true;
    }
}
