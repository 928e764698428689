using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using System.Net;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Pages and forms as a browser without script uses them.</summary>
public static class Forms
{
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string address)
    {
        var response = await client.GetAsync(address);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"GET {address} answered {(int)response.StatusCode}");
        return await response.HtmlAsync();
    }

    public static async Task<IHtmlDocument> HtmlAsync(this HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>Opens the page, fills the form that has these fields (hidden ones stay as they are) and sends it.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string address, params (string Name, string Value)[] fields) =>
        await client.SendAsync(await client.PageAsync(address), address, fields);

    /// <summary>Fills and sends a form of a page already open.</summary>
    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, IHtmlDocument page, string address, params (string Name, string Value)[] fields)
    {
        var (action, values) = page.Filled(address, fields);
        return client.PostAsync(action, new FormUrlEncodedContent(values));
    }

    /// <summary>What a browser would send of the form that has these fields, and where to.</summary>
    public static (string Action, List<KeyValuePair<string, string>> Values) Filled(this IHtmlDocument page, string address, params (string Name, string Value)[] fields)
    {
        var form = page.Forms.FirstOrDefault(f => f.Closest("main") is not null && fields.All(field => f.QuerySelector($"[name='{field.Name}']") is not null));
        Assert.True(form is not null, $"No form on {address} has the fields {string.Join(", ", fields.Select(f => f.Name))}");
        var values = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type is "hidden" || (i.Type is "radio" or "checkbox" && i.IsChecked) || i.Type is "text")
            .Where(i => i.Name is not null && fields.All(f => f.Name != i.Name))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value)).Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return (form.GetAttribute("action") is { Length: > 0 } given ? given : address, [.. values]);
    }

    /// <summary>Where a redirect leads, path and query.</summary>
    public static string Target(this HttpResponseMessage response) =>
        response.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.ToString()) : $"(no redirect but {(int)response.StatusCode})";
}
