namespace Yuanzhuo.Web.Components;

/// <summary>What a field hands to its input: write <c>@attributes="f.Attributes"</c> on it.</summary>
public sealed class FieldContext
{
    internal FieldContext(string name, bool hasHint, bool hasError, bool isRequired)
    {
        Id = IdOf(name);
        Name = name;
        DescribedBy = (hasHint, hasError) switch
        {
            (true, true) => $"{Id}-error {Id}-hint",
            (true, false) => $"{Id}-hint",
            (false, true) => $"{Id}-error",
            _ => null,
        };
        Attributes = Wire(hasError, isRequired);
    }

    public string Id { get; }

    public string Name { get; }

    public string? DescribedBy { get; }

    /// <summary>id, name and the ARIA wiring.</summary>
    public IReadOnlyDictionary<string, object> Attributes { get; }

    /// <summary>The id an input of that name gets; links of the error summary lead there.</summary>
    public static string IdOf(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-'));

    private Dictionary<string, object> Wire(bool hasError, bool isRequired)
    {
        var wired = new Dictionary<string, object> { ["id"] = Id, ["name"] = Name };
        if (DescribedBy is not null)
            wired["aria-describedby"] = DescribedBy;
        if (hasError)
            wired["aria-invalid"] = "true";
        // Not the required attribute: the browser's own bubble is in its language, not ours, and hides what else is wrong.
        if (isRequired)
            wired["aria-required"] = "true";
        return wired;
    }
}
