using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Yuanzhuo.Platform.Http;

/// <summary>
/// Keeps characters out that no text needs and a database refuses: NUL and lone surrogates. An address with them is a bad request; in
/// form values they are left out, so a person's words survive. JSON has <see cref="CleanJsonText"/>.
/// </summary>
public sealed class CleanInput(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (IsDirty(http.Request.Path.Value) || http.Request.Query.Any(q => IsDirty(q.Key) || q.Value.Any(IsDirty)))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!IsReadable(http.Request.ContentType))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (http.Request.HasFormContentType && !await TryCleanForm(http)) return;
        await next(http);
    }

    /// <summary>A body in an encoding that does not exist cannot be read by anybody.</summary>
    private static bool IsReadable(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue || type.Encoding is not null;

    internal static bool IsDirty(string? text)
    {
        if (text is null) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || text[i] == '\uFFFF') return true;
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return true;
        }

        return false;
    }

    internal static string Clean(string text)
    {
        if (!IsDirty(text)) return text;
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not (0 or 0xFFFD or 0xFFFF)) kept.Append(rune);
        }

        return kept.ToString();
    }

    private static async Task<bool> TryCleanForm(HttpContext http)
    {
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (form.Any(f => IsDirty(f.Key) || f.Value.Any(IsDirty))) http.Request.Form = new FormCollection(CleanValues(form), form.Files);
            return true;
        }
        catch (Exception bad) when (bad is InvalidDataException or BadHttpRequestException or IOException)
        {
            http.Response.StatusCode = bad is BadHttpRequestException http400 ? http400.StatusCode : StatusCodes.Status400BadRequest;
            return false;
        }
    }

    private static Dictionary<string, StringValues> CleanValues(IFormCollection form) => form
        .Where(f => !IsDirty(f.Key))
        .ToDictionary(f => f.Key, f => new StringValues([.. f.Value.Select(v => v is null ? null : Clean(v))]));
}
