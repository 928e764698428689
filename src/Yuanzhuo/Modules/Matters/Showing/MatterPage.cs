using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Web.Components;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Matters.Showing;

/// <summary>A page with a form about one matter: finds it, and knows its light.</summary>
public abstract class MatterPage : FormPage
{
    [Parameter] public string Number { get; set; } = "";

    [Inject] protected MatterDesk Desk { get; set; } = null!;

    [Inject] protected LightRules Lights { get; set; } = null!;

    [Inject] protected CurrentUser User { get; set; } = null!;

    /// <summary>The matter as it is now; null where there is none, and the page says so.</summary>
    protected MatterAtHand? At { get; private set; }

    /// <summary>All that the page shows has been loaded; a page may be drawn before, while it waits for the database.</summary>
    protected bool IsReady { get; private set; }

    protected LightRule Rule { get; private set; } = null!;

    /// <summary>Why the form would be refused as things stand.</summary>
    protected string? Note { get; set; }

    protected Matter Matter => At!.Matter;

    protected string Address => $"/matters/{Number}";

    protected IReadOnlyList<Crumb> Crumbs => [new(T["Matters.Matter"] + " " + Number, Address)];

    protected override async Task OnInitializedAsync()
    {
        At = await Desk.LookAsync(Number, Stop);
        if (At is null)
        {
            Navigation.NotFound();
            return;
        }

        Rule = await Lights.TodayAsync(At.Place.Path, ct: Stop);
        await LoadAsync();
        IsReady = true;
    }

    /// <summary>What the page needs beside the matter.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;
}
