using System.Globalization;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>A term as a form carries it: text, so that whatever was typed stays.</summary>
public sealed class TermInput
{
    /// <summary>A <see cref="TermKind"/>; empty while nothing was read yet.</summary>
    public string Kind { get; set => field = value ?? ""; } = "";

    public string Amount { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>A date as yyyy-MM-dd.</summary>
    public string On { get; set => field = value ?? ""; } = "";

    /// <summary>力争.</summary>
    public bool IsAim { get; set; }

    public bool IsEmpty => Kind.Length == 0;

    /// <summary>The term, or what is wrong with it, at the form's fields.</summary>
    public Result<Term> Read()
    {
        if (!Enum.TryParse<TermKind>(Kind, out var kind) || !Enum.IsDefined(kind)) return Refusal.Invalid("Calendar.TermKindUnknown", "Term.Kind");
        int? amount = int.TryParse(Amount, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : null;
        var term = Term.Of(kind, amount, DateOf(On), IsAim);
        return term.IsDone ? term : Result<Term>.Refused([.. term.Refusals.Select(r => r with { Field = "Term." + r.Field })]);
    }

    public void Show(Term term) => (Kind, Amount, On, IsAim) =
        (term.Kind.ToString(), term.Amount > 0 ? term.Amount.ToString(CultureInfo.InvariantCulture) : "", term.On is { } on ? TextOf(on) : "", term.IsAim);

    /// <summary>A date as browsers send it, or null.</summary>
    public static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;

    /// <summary>A date as browsers show it in a field.</summary>
    public static string TextOf(DateOnly on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
