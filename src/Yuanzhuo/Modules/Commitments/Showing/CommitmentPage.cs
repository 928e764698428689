using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Commitments.Showing;

/// <summary>A page with a form about one commitment. There is no such page where there is no such commitment.</summary>
public abstract class CommitmentPage : FormPage
{
    [Parameter] public Guid Id { get; set; }

    [Inject] protected CommitmentReader Reader { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    /// <summary>The commitment as it is now; null only where there is none.</summary>
    protected CommitmentView? View { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        View = await Reader.OneAsync(Id, Stop);
        if (View is null) Navigation.NotFound();
    }
}
