using System.Globalization;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>What the form's small buttons do to it before anything is saved: it works without script and keeps what was typed.</summary>
internal static class PlanEdits
{
    public const string Save = "save";

    /// <summary>The button that takes over the guests of the last table.</summary>
    public const string LastGuests = "last";

    /// <summary>Boxes that are ticked: matters by number, and guests as <see cref="TickOf"/> writes them.</summary>
    public const string Topics = "Topics";

    public const string Guests = "Guests";

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

    /// <summary>A guest as the value of a box.</summary>
    public static string TickOf(Guest guest) => string.Join('\t', guest.Side, guest.Label, guest.Unit);

    /// <summary>What was ticked becomes part of the form: topics at the end of the agenda, guests as rows of their side.</summary>
    public static void Take(PlanInput input, IFormCollection ticked)
    {
        foreach (var number in ticked[Topics].OfType<string>().Where(n => n.Length is > 0 and <= 40 && !input.Matters.Contains(n))) input.Matters.Add(number);
        foreach (var tick in ticked[Guests].OfType<string>())
        {
            if (tick.Split('\t') is not [var side, var label, var unit] || !Enum.TryParse<Side>(side, out var parsed)) continue;
            Seat(input, new Guest(parsed, label, unit));
        }
    }

    /// <summary>A row more, in the first that is empty; who is in the form already is not asked twice.</summary>
    public static void Seat(PlanInput input, Guest guest)
    {
        var rows = guest.Side == Side.Residents ? input.Residents : input.Officials;
        if (rows.Count >= MostRows || rows.Exists(r => r.Label == guest.Label && r.Unit == guest.Unit)) return;
        var row = new PersonRow { Label = guest.Label, Unit = guest.Unit };
        var empty = rows.FindIndex(r => r.IsEmpty);
        if (empty < 0) rows.Add(row);
        else rows[empty] = row;
    }

    public static void AddRows(List<PersonRow> rows)
    {
        for (var i = 0; i < RowsAtOnce && rows.Count < MostRows; i++) rows.Add(new PersonRow());
    }

    private static int? IndexOf(string text, List<string> list) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? index : null;
}
