using System.Globalization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>A commitment as the clerk's form carries it: text, so that whatever was typed stays.</summary>
public sealed class SpokenInput : Repeatable
{
    public string Number { get; set => field = value ?? ""; } = "";

    /// <summary>The agenda item's place.</summary>
    public int Order { get; set; }

    /// <summary>Who promises, by name or initials.</summary>
    public string Unit { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>Who spoke, as a post.</summary>
    public string Officer { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>As spoken.</summary>
    public string Words { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>Names in the words are those of officials in duty.</summary>
    public bool NamesAreOfficial { get; set; }

    /// <summary>The words that were read last: changed words are read again before anything counts.</summary>
    public string ReadWords { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>A <see cref="TermKind"/>; empty while nothing was read.</summary>
    public string Kind { get; set => field = value ?? ""; } = "";

    public string Amount { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>yyyy-MM-dd.</summary>
    public string On { get; set => field = value ?? ""; } = "";

    /// <summary>力争.</summary>
    public bool IsAim { get; set; }

    /// <summary>Whether the term shown belongs to these words.</summary>
    public bool IsRead => Kind.Length > 0 && ReadWords == Words;

    public void Take(Term term) => (Kind, Amount, On, IsAim, ReadWords) =
        (term.Kind.ToString(), term.Amount > 0 ? term.Amount.ToString(CultureInfo.InvariantCulture) : "", term.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", term.IsAim, Words);

    /// <summary>The term as read or corrected, or what is wrong with it.</summary>
    public Result<Term> Term()
    {
        if (!Enum.TryParse<TermKind>(Kind, out var kind) || !Enum.IsDefined(kind)) return Refusal.Invalid("Calendar.TermKindUnknown", nameof(Kind));
        int? amount = int.TryParse(Amount, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : null;
        DateOnly? on = DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return Calendar.Domain.Term.Of(kind, amount, on, IsAim);
    }
}
