namespace Yuanzhuo.Web.Components;

/// <summary>Finding a field's problem.</summary>
public static class ProblemList
{
    /// <summary>The first problem of that field. <c>Input.Words</c> also answers to <c>Words</c>, as use cases name their own input.</summary>
    public static string? Of(this IReadOnlyList<Problem>? problems, string name) =>
        problems?.FirstOrDefault(p => Matches(p.Field, name))?.Message;

    private static bool Matches(string? field, string name) =>
        field is not null && (string.Equals(field, name, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("." + field, StringComparison.OrdinalIgnoreCase));
}
