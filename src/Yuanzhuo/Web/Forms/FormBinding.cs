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
    private static readonly Dictionary<string, PropertyInfo> Properties =
        typeof(TInput).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<RequestDelegate> _bind = new(() => Create(prefix));

    /// <summary>The input; null where a value cannot be read as what it should be.</summary>
    public async Task<TInput?> ReadAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var bound = new Bound();
        http.Features.Set(bound);
        try
        {
            await _bind.Value(http);
        }
        catch (BadHttpRequestException)
        {
            bound.IsRead = false;
        }

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

    private static RequestDelegate Create(string prefix)
    {
        var options = new RequestDelegateFactoryOptions { ThrowOnBadRequest = true, RouteParameterNames = [] };
        return RequestDelegateFactory.Create(TakeUnder(prefix), options).RequestDelegate;
    }

    private static Delegate TakeUnder(string prefix) => prefix switch
    {
        "Promise" => ([FromForm(Name = "Promise")] TInput? input, HttpContext http) => Take(http, input),
        _ => ([FromForm(Name = "Input")] TInput? input, HttpContext http) => Take(http, input),
    };

    private static void Take(HttpContext http, TInput? input)
    {
        var bound = http.Features.Get<Bound>()!;
        (bound.Input, bound.IsRead) = (input, true);
    }

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

    private sealed class Bound
    {
        public TInput? Input { get; set; }

        public bool IsRead { get; set; }
    }
}
