using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using System.Reflection;
using Yuanzhuo.Platform.Drafts;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Platform.Work;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Web.Forms;

/// <summary>
/// A sent form runs its deed before its page is drawn. Where it was done, the answer is a redirect and no component was made and none of the page's
/// queries ran; where it was refused, the page is drawn with the reasons and with what was typed; where it gave a secret, with that.
/// </summary>
public sealed class DeedFirst(RequestDelegate next)
{
    private static readonly MethodInfo FormsOf = typeof(DeedFirst).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    public async Task InvokeAsync(HttpContext http)
    {
        if (IsNoForm(http))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (DeedOf(http) is { } deed && await deed.SendAsync(http) is var sent)
        {
            var result = sent ?? Refusal.Invalid("Web.Problem_Invalid");
            var form = http.Request.Form["_handler"].ToString();
            if (result.IsDone && http.Request.Form[Drafts.DraftLine.Field].ToString() is { Length: > 0 } draft) await http.RequestServices.GetRequiredService<FormDrafts>().DropAsync(draft, http.RequestAborted);
            if (result.Refusals is [var only] && only == Deed.ProofNeeded)
            {
                http.Response.Redirect(await http.RequestServices.GetRequiredService<ProofFirst>().KeepAsync(http));
                return;
            }

            if (!result.IsDone)
            {
                http.Features.Set(new DeedRefused(form, result.Refusals));
            }
            else if (result.Value.Once is { } once)
            {
                ShownOnce.Keep(http, form, once);
            }
            else
            {
                http.Response.Redirect(AddressOf(http, result.Value));
                return;
            }
        }

        await next(http);
    }

    /// <summary>Tells each page's endpoint what its forms do; once, at the start.</summary>
    public static void Describe(EndpointBuilder page)
    {
        var type = page.Metadata.OfType<ComponentTypeMetadata>().FirstOrDefault()?.Type;
        if (type?.IsAssignableTo(typeof(IDeedPage)) != true) return;
        page.Metadata.Add(new PageForms(new(() => (IReadOnlyList<FormDeed>)FormsOf.MakeGenericMethod(type).Invoke(null, null)!)));
    }

    /// <summary>Whether that page does its forms' deeds before it is drawn, so that it can be drawn with what was typed and nothing done.</summary>
    public static bool CanLook(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageForms>() is not null;

    /// <summary>A page takes forms and nothing else: its renderer would fail at what it cannot read.</summary>
    private static bool IsNoForm(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && !http.Request.HasFormContentType && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    /// <summary>The deed that was sent; none for a page that is only asked for, for a forged form (the page answers that) and for buttons that only look.</summary>
    private static FormDeed? DeedOf(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<PageForms>() is not { } forms) return null;
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true } || !http.Request.HasFormContentType) return null;
        var form = http.Request.Form;
        return forms.All.Value.FirstOrDefault(f => f.IsMeantBy(form));
    }

    private static string AddressOf(HttpContext http, Next next)
    {
        var address = next.DoneKey is null ? next.Address : $"{next.Address}{(next.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={next.DoneKey}";
        return new Uri(new Uri($"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}"), address).AbsoluteUri;
    }

    private static IReadOnlyList<FormDeed> Read<TPage>()
        where TPage : IDeedPage => TPage.Forms;

    /// <param name="All">Made when the page is sent for the first time, which costs the start nothing.</param>
    private sealed record PageForms(Lazy<IReadOnlyList<FormDeed>> All);
}

/// <summary>Why the form of that name was refused: what the page is drawn with.</summary>
public sealed record DeedRefused(string FormName, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>What the form of that name was refused for, and the status that says so; nothing where it was not sent.</summary>
    public static IReadOnlyList<Problem> Tell(HttpContext? http, string formName, Texts texts)
    {
        if (http?.Features.Get<DeedRefused>() is not { } refused || refused.FormName != formName) return [];
        if (!http.Response.HasStarted) http.Response.StatusCode = Platform.Http.Problems.StatusOf(refused.Refusals[0].Kind);
        return Problem.From(refused.Refusals, texts);
    }
}
