namespace Yuanzhuo.Web.Forms;

/// <summary>What the form of that name gave: it goes along with the request to its page, stands in that answer and is kept nowhere.</summary>
public sealed record ShownOnce(string FormName, object What)
{
    /// <summary>The secret that the form of that name gave; none where it was not sent or was refused.</summary>
    public static TWhat? Of<TWhat>(HttpContext? http, string formName)
        where TWhat : class => http?.Features.Get<ShownOnce>() is { } shown && shown.FormName == formName ? (TWhat)shown.What : null;

    /// <summary>Takes it along to the page; nobody on the way keeps the answer.</summary>
    public static void Keep(HttpContext http, string formName, object what)
    {
        http.Features.Set(new ShownOnce(formName, what));
        http.Response.Headers.CacheControl = "no-cache, no-store";
    }
}
