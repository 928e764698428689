using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>A screen of the raise flow after the first: opens the draft of its link, or leads back to the beginning.</summary>
public abstract class DraftPage : FormPage
{
    [Parameter] public string Key { get; set; } = "";

    /// <summary><c>preview</c> where the person came from the last screen to change one thing.</summary>
    [SupplyParameterFromQuery(Name = "then")] public string? Then { get; set; }

    [Inject] private Drafts Drafts { get; set; } = null!;

    /// <summary>The draft; null only while the answer is already a redirect.</summary>
    private protected ConcernDraft? Draft { get; private set; }

    /// <summary>The questions, as the progress line names them.</summary>
    protected IReadOnlyList<string> Steps => [T["Concerns.StepWhat"], T["Concerns.StepWhere"], T["Concerns.StepMore"], T["Concerns.StepSend"]];

    protected string At(string screen) => $"/raise/{Key}/{screen}";

    /// <summary>The next screen, or back to the last one where only one thing was to be changed.</summary>
    protected string Onwards(string screen) => At(Then == "preview" ? "preview" : screen);

    private protected async Task<bool> OpenAsync()
    {
        var draft = await Drafts.FindAsync(Key, Stop);
        if (draft is { SentNumber: null, Words.Length: > 0 })
        {
            Draft = draft;
            return true;
        }

        GoTo(draft?.SentNumber is { } sent ? $"/raise/done/{TrackingNumber.Format(sent)}" : "/raise?gone=1");
        return false;
    }
}
