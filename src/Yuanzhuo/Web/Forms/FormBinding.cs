using Microsoft.AspNetCore.Mvc;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Yuanzhuo.Web.Forms;

/// <summary>
/// Reads a form into an input with the framework's own form binding, the one that pages use. What stands in the page's address (<c>/matters/{Number}/…</c>)
/// is set over the property of that name: the address says which thing is meant, not the form.
/// </summary>
internal sealed class FormBinding<TInput>(string prefix)
    where TInput : class, new()
{
    /// <summary>Once for each input, whatever its forms call their fields.</summary>
    private static readonly Lazy<RequestDelegate> Bind = new(Create);

    private static readonly Dictionary<string, PropertyInfo> Properties =
        typeof(TInput).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The input; null where a value cannot be read as what it should be.</summary>
    public async Task<TInput?> ReadAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var bound = new Bound();
        http.Features.Set(bound);
        var typed = http.Request.Form;
        http.Request.Form = OwnFields(typed);
        try
        {
            await Bind.Value(http);
        }
        catch (BadHttpRequestException)
        {
            bound.IsRead = false;
        }

        http.Request.Form = typed;
        http.Features.Set<Bound>(null);
        if (!bound.IsRead)
        {
            http.Response.StatusCode = status;
            return null;
        }

        var input = bound.Input ?? new();
        foreach (var (name, value) in http.Request.RouteValues)
        {
            if (value is not null && Properties.TryGetValue(name, out var property)) property.SetValue(input, Converted(value, property.PropertyType));
        }

        SetFiles(input, http.Request.Form.Files);
        return input;
    }

    private static RequestDelegate Create()
    {
        Delegate take = ([FromForm] Sent? sent, HttpContext http) => Take(http, sent?.Input);
        return RequestDelegateFactory.Create(take, new RequestDelegateFactoryOptions { ThrowOnBadRequest = true, RouteParameterNames = [] }).RequestDelegate;
    }

    private static void Take(HttpContext http, TInput? input)
    {
        var bound = http.Features.Get<Bound>()!;
        (bound.Input, bound.IsRead) = (input, true);
    }

    /// <summary>
    /// The fields under this form's prefix. An empty one says nothing: no date, no choice. Lines of a list stay, because a list ends where a line is missing.
    /// </summary>
    private FormCollection OwnFields(IFormCollection form) => new(
        form.Where(f => f.Key.StartsWith(prefix + ".", StringComparison.OrdinalIgnoreCase) && (f.Value is not [""] || f.Key.Contains('[', StringComparison.Ordinal)))
            .ToDictionary(f => $"{nameof(Sent.Input)}{f.Key[prefix.Length..]}", f => f.Value),
        form.Files);

    private static object? Converted(object value, Type type)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return type == typeof(string) ? text : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
    }

    /// <summary>A list of files is not bound into a nested input; an empty file field sends one without bytes.</summary>
    private void SetFiles(TInput input, IFormFileCollection files)
    {
        if (Properties.TryGetValue("Files", out var property) && property.PropertyType == typeof(IReadOnlyList<IFormFile>))
            property.SetValue(input, files.GetFiles($"{prefix}.Files").Where(f => f.Length > 0).ToList());
    }

    /// <summary>A form as it is read: its fields stand under one name.</summary>
    private sealed class Sent
    {
        public TInput? Input { get; set; }
    }

    private sealed class Bound
    {
        public TInput? Input { get; set; }

        public bool IsRead { get; set; }
    }
}
