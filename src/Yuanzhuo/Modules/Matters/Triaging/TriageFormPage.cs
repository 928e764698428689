using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Web.Components;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A page that decides about one concern. What this person may not triage does not exist for them.</summary>
public abstract class TriageFormPage : FormPage
{
    [Parameter] public Guid ConcernId { get; set; }

    [Inject] private IServiceProvider Services { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    /// <summary>All that the page shows has been loaded; a page may be drawn before, while it waits for the database.</summary>
    protected bool IsReady { get; private set; }

    protected Concern? Concern { get; private set; }

    protected OrgUnit Place { get; private set; } = null!;

    /// <summary>Photos of the concern that were taken down, with the reason.</summary>
    protected IReadOnlyDictionary<Guid, PublicWords> Withdrawn { get; private set; } = WithdrawnFiles.None;

    /// <summary>Others' concerns and the place's matters are for those who triage there; a services desk only follows what it wrote down.</summary>
    protected bool TriagesHere { get; private set; }

    /// <summary>Whether the page is only for those who triage at the concern's own place.</summary>
    protected virtual bool IsOfThePlace => false;

    protected string Address => $"/triage/{ConcernId}";

    protected IReadOnlyList<Crumb> Crumbs => [new(T["Matters.Triage"], "/triage"), new(T["Matters.Concern"], Address)];

    protected override async Task OnInitializedAsync()
    {
        var found = await Services.GetRequiredService<ConcernDesk>().LookAsync(ConcernId, Stop);
        TriagesHere = found is not null && Services.GetRequiredService<CurrentUser>().May(Act.TriageConcern, found.Place.Path);
        if (found is null || (IsOfThePlace && !TriagesHere))
        {
            Navigation.NotFound();
            return;
        }

        (Concern, Place, Withdrawn) = (found.Concern, found.Place, found.Withdrawn);
        await LoadAsync(Concern);
        IsReady = true;
    }

    /// <summary>What the page needs beside the concern.</summary>
    protected virtual Task LoadAsync(Concern concern) => Task.CompletedTask;
}
