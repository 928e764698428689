using Microsoft.AspNetCore.Components;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Web.Forms;

/// <summary>
/// A page with a form: shows what is wrong and keeps what was typed, or goes on to the next page (post, redirect, get).
/// Wrap the fields in a cascading value of <see cref="Problems"/>.
/// </summary>
public abstract class FormPage : ComponentBase
{
    [Inject] protected Texts T { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext? Http { get; set; }

    protected CancellationToken Stop => Http?.RequestAborted ?? CancellationToken.None;

    /// <summary>What the last send was refused for.</summary>
    protected IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Goes on where the deed was done, saying so (<paramref name="doneKey"/>, a text key with <c>.Done_</c>); else shows why not.</summary>
    protected void Finish<T1>(Result<T1> result, Func<T1, string> next, string? doneKey = null)
    {
        if (result.IsDone) GoTo(next(result.Value), doneKey);
        else Show(result.Refusals);
    }

    protected void Show(IReadOnlyList<Refusal> refusals)
    {
        Problems = Problem.From(refusals, T);
        if (Http is { Response.HasStarted: false }) Http.Response.StatusCode = Platform.Http.Problems.StatusOf(refusals[0].Kind);
    }

    protected void GoTo(string address, string? doneKey = null)
    {
        if (doneKey is not null) address += (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "done=" + doneKey;
        Navigation.NavigateTo(address);
    }
}
