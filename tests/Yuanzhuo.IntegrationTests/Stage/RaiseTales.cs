using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using System.Net.Http.Headers;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>A stranger goes through the screens on which a concern is raised.</summary>
public static class RaiseTales
{
    /// <summary>Says what happened and where; the draft's address, such as /raise/KEY.</summary>
    public static async Task<string> BeginAsync(this HttpClient visitor, Scene scene, string words = "楼道灯坏了半个月")
    {
        var said = await visitor.SendFormAsync("/raise", ("Input.Words", words));
        var draft = said.Target()[..^"/where".Length];
        var chosen = await visitor.SendFormAsync($"{draft}/where", ("Input.Place", scene.Community.Id.ToString("N")));
        Assert.Equal($"{draft}/where", chosen.Target());
        return draft;
    }

    /// <summary>From the spot to the last screen, with a contact if one is given.</summary>
    public static async Task ToPreviewAsync(this HttpClient visitor, string draft, string spot = "", string name = "", string phone = "")
    {
        await visitor.SendFormAsync($"{draft}/where", ("Input.Spot", spot));
        var more = await visitor.SendFormAsync($"{draft}/more", ("Input.ContactName", name), ("Input.ContactPhone", phone));
        Assert.Equal($"{draft}/preview", more.Target());
    }

    /// <summary>Sends the draft; the tracking number in its stored form.</summary>
    public static async Task<string> SendDraftAsync(this HttpClient visitor, string draft, string category = "")
    {
        var sent = await visitor.SendFormAsync($"{draft}/preview", ("Input.Category", category));
        Assert.StartsWith("/raise/done/", sent.Target(), StringComparison.Ordinal);
        Assert.True(TrackingNumber.TryParse(sent.Target()["/raise/done/".Length..], out var number));
        return number;
    }

    /// <summary>The whole way; the tracking number.</summary>
    public static async Task<string> RaiseAsync(this HttpClient visitor, Scene scene, string words, string name = "", string phone = "")
    {
        var draft = await visitor.BeginAsync(scene, words);
        await visitor.ToPreviewAsync(draft, name: name, phone: phone);
        return await visitor.SendDraftAsync(draft);
    }

    /// <summary>Sends the screen for photos with these files.</summary>
    public static async Task<HttpResponseMessage> SendPhotosAsync(this HttpClient visitor, string draft, bool stays, params (byte[] Bytes, string Name, string Type)[] photos)
    {
        var page = await visitor.PageAsync($"{draft}/more");
        using var body = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>()) body.Add(new StringContent(hidden.Value), hidden.Name!);
        if (stays) body.Add(new StringContent("1"), "stay");
        foreach (var photo in photos)
        {
            var part = new ByteArrayContent(photo.Bytes);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(photo.Type);
            body.Add(part, "Input.Photos", photo.Name);
        }

        return await visitor.PostAsync($"{draft}/more", body);
    }

    public static Task<Concern?> ConcernAsync(this App app, string number) => app.WithDbAsync(db => db.ConcernByTrackingAsync(number));

    /// <summary>How many concerns there are in that scene.</summary>
    public static Task<int> ConcernsInAsync(this App app, Scene scene) => app.WithDbAsync(db => db.Concerns.CountAsync(c => c.PlaceId == scene.Community.Id));
}
