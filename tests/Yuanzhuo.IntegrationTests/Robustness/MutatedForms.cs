using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using System.Net.Http.Headers;
using System.Text;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>The application's own forms with valid tokens, sent back with a few values spoilt.</summary>
internal sealed class MutatedForms(HttpClient client, Random chance)
{
    private readonly List<(string Address, IHtmlFormElement Form)> _forms = [];

    public int Count => _forms.Count;

    /// <summary>Opens the pages and keeps their forms.</summary>
    public async Task CollectAsync(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            var answer = await client.GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await answer.HtmlAsync();
            _forms.AddRange(page.Forms.Where(f => f.GetAttribute("action")?.Contains("sign-out", StringComparison.Ordinal) != true).Select(f => (address, f)));
        }
    }

    public HttpRequestMessage Next()
    {
        var (address, form) = _forms[chance.Next(_forms.Count)];
        var values = form.Elements.Select(e => KeyValuePair.Create(e.GetAttribute("name"), ValueOf(e))).Where(v => v.Key is not null).Select(v => KeyValuePair.Create(v.Key!, v.Value)).ToList();
        Spoil(values);
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : address;
        if (form.Method is "get") return new HttpRequestMessage(HttpMethod.Get, target + "?" + string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(Whole(v.Value))}")));
        return new HttpRequestMessage(HttpMethod.Post, target) { Content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(values) : UrlEncoded(values) };
    }

    private void Spoil(List<KeyValuePair<string, string>> values)
    {
        for (var times = chance.Next(1, 4); times > 0 && values.Count > 0; times--)
        {
            var at = chance.Next(values.Count);
            if (values[at].Key.StartsWith("__", StringComparison.Ordinal) && chance.Next(10) > 0) continue;
            switch (chance.Next(8))
            {
                case 0: values.RemoveAt(at); break;
                case 1: values.Add(values[at]); break;
                case 2: values.Add(KeyValuePair.Create(values[at].Key, NastyText.Pick(chance))); break;
                case 3: values[at] = KeyValuePair.Create(values[at].Key + "[0].x", values[at].Value); break;
                default: values[at] = KeyValuePair.Create(values[at].Key, NastyText.Pick(chance)); break;
            }
        }
    }

    private HttpContent Multipart(List<KeyValuePair<string, string>> values)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            if (chance.Next(6) > 0)
            {
                content.Add(new StringContent(Whole(value)), $"\"{name}\"");
                continue;
            }

            var file = new ByteArrayContent(Encoding.UTF8.GetBytes(chance.Next(2) == 0 ? "\u0089PNG\r\n\u001a\n" : "GIF89a"));
            file.Headers.ContentType = new MediaTypeHeaderValue(chance.Next(2) == 0 ? "image/png" : "application/pdf");
            content.Add(file, $"\"{name}\"", "a.png");
        }

        return content;
    }

    private static HttpContent UrlEncoded(List<KeyValuePair<string, string>> values) => new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(Whole(v.Key), Whole(v.Value))));

    /// <summary>The client itself cannot send half characters; those go by address (MalformedRequests).</summary>
    private static string Whole(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlButtonElement button => button.Value ?? "",
        _ => "",
    };
}
