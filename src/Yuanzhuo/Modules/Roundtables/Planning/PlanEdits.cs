using System.Globalization;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>What the form's small buttons do to it before anything is saved: it works without script and keeps what was typed.</summary>
internal static class PlanEdits
{
    public const string Save = "save";

    private const int MostRows = 60;
    private const int RowsAtOnce = 4;

    /// <param name="input">The form.</param>
    /// <param name="deed">The button: <c>rows</c>, <c>add:NUMBER</c>, <c>drop:2</c>, <c>up:2</c>; others change nothing.</param>
    public static void Apply(PlanInput input, string deed)
    {
        var (what, which) = deed.Split(':', 2) is [var w, var x] ? (w, x) : (deed, "");
        switch (what)
        {
            case "rows":
                AddRows(input.Residents);
                AddRows(input.Officials);
                break;
            case "add" when which.Length > 0 && !input.Matters.Contains(which):
                input.Matters.Add(which);
                break;
            case "drop" when IndexOf(which, input.Matters) is { } index:
                input.Matters.RemoveAt(index);
                break;
            case "up" when IndexOf(which, input.Matters) is { } index and > 0:
                (input.Matters[index - 1], input.Matters[index]) = (input.Matters[index], input.Matters[index - 1]);
                break;
        }
    }

    public static void AddRows(List<PersonRow> rows)
    {
        for (var i = 0; i < RowsAtOnce && rows.Count < MostRows; i++) rows.Add(new PersonRow());
    }

    private static int? IndexOf(string text, List<string> list) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? index : null;
}
