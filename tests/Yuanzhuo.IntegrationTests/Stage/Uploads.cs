using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Files as a browser sends them with a form.</summary>
public static class Uploads
{
    /// <summary>Opens the page, chooses that file in its upload form, and gives what is drawn.</summary>
    public static async Task<IHtmlDocument> UploadAsync(this HttpClient client, string address, byte[] file, string name, params (string Name, string Value)[] fields)
    {
        var form = (await client.PageAsync(address)).Forms.Single(f => f.QuerySelector("[name='Upload.File']") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()) content.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (field, value) in fields) content.Add(new StringContent(value), field);
        using var bytes = new ByteArrayContent(file);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(bytes, "Upload.File", name);
        return await (await client.PostAsync(address, content)).HtmlAsync();
    }

    public static Task<IHtmlDocument> UploadAsync(this HttpClient client, string address, string text, params (string Name, string Value)[] fields) =>
        client.UploadAsync(address, Encoding.UTF8.GetBytes(text), "list.csv", fields);
}
