using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.IntegrationTests.Work.Inputs;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>A form that stands filled on its open page. It sends what a browser would: the fields that it has, never one that it lacks.</summary>
public sealed partial class FormSend
{
    private readonly HttpClient _client;
    private readonly string _address;
    private readonly string _name;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _fields;

    private readonly IReadOnlyList<string> _texts;

    private FormSend(HttpClient client, string address, string name, IReadOnlyList<KeyValuePair<string, string>> fields, IReadOnlyList<string> texts) =>
        (_client, _address, _name, _fields, _texts) = (client, address, name, fields, texts);

    /// <summary>Makes the thing ready, opens the page as somebody who may and fills the form with the deed's input.</summary>
    public static async Task<FormSend> ReadyAsync(Type page, FormDeed form, DeedStage stage)
    {
        var special = FormCases.All.GetValueOrDefault(form.Name) ?? new();
        Assert.True(special.Make is not null || DeedInputs.All.ContainsKey(form.Does), $"{form.Name} of {page.Name} is no deed: add to {nameof(FormCases)} how it is sent");
        var at = await (special.Make ?? DeedInputs.All[form.Does])(stage);
        var client = at.By.AccountId == Guid.Empty ? stage.App.Visitor() : await stage.App.SignedInAsync(at.By.AccountId);
        var typed = Fields("", at.Input).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var address = await AddressAsync(page, typed, special, stage);
        var opened = special.OpenAsync is { } open ? await open(client, address, typed) : await client.PageAsync(address + special.Query);
        var shown = FormOf(opened, form.Name, typed);
        Assert.True(shown is not null, $"{address}{special.Query} shows no form {form.Name}");
        return new(client, shown.GetAttribute("action") is { Length: > 0 } action ? action : address, form.Name, [.. Filled(shown, typed)], TextsOf(shown));
    }

    public Task<HttpResponseMessage> SendAsync() => _client.PostAsync(_address, new FormUrlEncodedContent(_fields));

    /// <summary>The same with more words where it takes the most of them; with the field and what stands in it then.</summary>
    public (FormSend Send, string Field, string Words) Saying(string more)
    {
        var field = _texts[0];
        var words = _fields.FirstOrDefault(f => f.Key == field).Value + more;
        return (With(field, words), field, words);
    }

    /// <summary>The same with that value.</summary>
    public FormSend With(string field, string value) => new(_client, _address, _name, [.. _fields.Where(f => f.Key != field), KeyValuePair.Create(field, value)], _texts);

    public override string ToString() => $"{_name} to {_address} with {string.Join(", ", _fields.Where(f => !f.Key.StartsWith('_')).Select(f => $"{f.Key}={f.Value}"))}";

    private static async Task<string> AddressAsync(Type page, Dictionary<string, string> typed, FormCase special, DeedStage stage)
    {
        var said = special.AddressAsync is { } say ? await say(stage, typed) : typed;
        return Parameter().Replace(page.GetCustomAttributes<RouteAttribute>().First().Template, m => said[m.Groups[1].Value]);
    }

    /// <summary>The form of that name; where it stands there several times, the one of the thing that is meant.</summary>
    private static IHtmlFormElement? FormOf(IHtmlDocument page, string name, Dictionary<string, string> typed) => page.Forms
        .Where(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") is { } handler && (handler == name || handler.StartsWith(name + ":", StringComparison.Ordinal)))
        .MaxBy(f => Shown(f).Count(h => typed.TryGetValue(Bare(h.Key), out var value) && value == h.Value));

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form, Dictionary<string, string> typed)
    {
        var given = NamesOf(form).Where(name => typed.ContainsKey(Bare(name))).ToDictionary(name => name, name => typed[Bare(name)]);
        if (form.QuerySelector("button[name=Deed][value=save]") is not null) given["Deed"] = "save";
        return Shown(form).Where(shown => !given.ContainsKey(shown.Key)).Concat(given);
    }

    /// <summary>Where words are typed, areas first.</summary>
    private static List<string> TextsOf(IHtmlFormElement form) =>
        [.. form.QuerySelectorAll("textarea[name]").Concat(form.QuerySelectorAll("input[name]:not([type]), input[name][type=text]")).Select(e => e.GetAttribute("name")!)];

    private static IEnumerable<string> NamesOf(IHtmlFormElement form) => form.QuerySelectorAll("[name]").Select(e => e.GetAttribute("name")!).Distinct();

    /// <summary>What the form would send if nobody touched it.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Shown(IHtmlFormElement form)
    {
        foreach (var field in form.Elements)
        {
            var value = field switch
            {
                IHtmlInputElement { Type: "submit" or "button" or "file" } or IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null && field.GetAttribute("name") is { Length: > 0 } name) yield return KeyValuePair.Create(name, value);
        }
    }

    /// <summary>A field's name without what stands before the names of its form.</summary>
    private static string Bare(string field) => field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>The input as its form would carry it. What was not given is not typed: nothing, an empty word, an id of nothing.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Fields(string name, object? value) => value switch
    {
        null or "" or false => [],
        Guid id when id == Guid.Empty => [],
        true => [KeyValuePair.Create(name, "true")],
        DateOnly day => [KeyValuePair.Create(name, day.ToString("O", CultureInfo.InvariantCulture))],
        string or Enum or IFormattable => [KeyValuePair.Create(name, Convert.ToString(value, CultureInfo.InvariantCulture)!)],
        IDictionary pairs => pairs.Keys.Cast<object>().SelectMany(key => Fields($"{name}[{key}]", pairs[key])),
        IEnumerable lines => lines.Cast<object>().SelectMany((line, i) => Fields($"{name}[{i}]", line)),
        _ => value.GetType().GetProperties().Where(p => p.CanWrite).SelectMany(p => Fields(name.Length == 0 ? p.Name : $"{name}.{p.Name}", p.GetValue(value))),
    };

    [GeneratedRegex(@"\{(\w+)(?::\w+)?\}")]
    private static partial Regex Parameter();
}
