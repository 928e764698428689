namespace Yuanzhuo.Platform.Http;

/// <summary>
/// What a person had typed into a form that was not taken: because the session had ended, somebody else signed in meanwhile, too much came at
/// once, or the machine failed. It goes back with the answer, so that it can be sent again. Never a password; files cannot come back.
/// </summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">Names and values, the token left out.</param>
/// <param name="HadFiles">Whether files were chosen, which are to be chosen again.</param>
public sealed record TypedForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles)
{
    /// <summary>Sent along by who wants to see the form again before it is sent: the page is drawn with what was typed and nothing is done.</summary>
    public const string Look = "Typed.Look";

    private const int MostLetters = 200_000;

    /// <summary>What a person wrote, as opposed to keys, choices and numbers that the form keeps by itself.</summary>
    public IEnumerable<string> Words => Fields.Where(f => !f.Key.StartsWith('_') && IsWritten(f.Value)).Select(f => f.Value.Trim()).Distinct(StringComparer.Ordinal);

    /// <summary>Null where nothing was typed, it cannot be read any more, or it holds a password, which goes nowhere.</summary>
    public static async Task<TypedForm?> OfAsync(HttpContext http)
    {
        // A path that begins like //host would send it to another site.
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Request.Path.Value?.StartsWith("//", StringComparison.Ordinal) == true) return null;
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var fields = form.Where(f => f.Key != "__RequestVerificationToken" && f.Key != Look).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")).ToList();
            var isTooMuch = fields.Sum(f => f.Key.Length + f.Value.Length) > MostLetters;
            if (isTooMuch || fields.Exists(f => f.Key.Contains("Password", StringComparison.OrdinalIgnoreCase))) return null;
            return new TypedForm(http.Request.PathBase + http.Request.Path + http.Request.QueryString, fields, form.Files.Any(f => f.Length > 0));
        }
        catch (Exception unreadable) when (unreadable is BadHttpRequestException or InvalidDataException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsWritten(string value) => value.Trim().Length > 1 && !Guid.TryParse(value, out _) && value.Any(c => c >= '\u2e80' || c == ' ');
}
