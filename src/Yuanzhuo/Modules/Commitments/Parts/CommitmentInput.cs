using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>A commitment as the form of either door carries it, the matter's and the table's: text, so that whatever was typed stays.</summary>
public class CommitmentInput : Repeatable, IPublicWriting
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Of the matter, or of the roundtable: the door says which.</summary>
    public string Number { get; set => field = value ?? ""; } = "";

    /// <summary>The organisation that promised: its name, part of it, or pinyin initials.</summary>
    public string Unit { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>Who spoke, as a post; may be empty.</summary>
    public string Officer { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>Names of helping organisations, parted by commas; may be empty.</summary>
    public string Helpers { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>As spoken.</summary>
    public string Words { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>Names in the words are those of officials in duty.</summary>
    public bool PersonalDataMayStand { get; set; }

    /// <summary>The day of speaking, yyyy-MM-dd; empty for the door's own: today, or the day of the meeting.</summary>
    public string SpokenOn { get; set => field = value ?? ""; } = "";

    /// <summary>The words that were read last: changed words are read again before anything counts.</summary>
    public string ReadWords { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>The term as read out of the words and perhaps corrected.</summary>
    public TermInput Term { get; set => field = value ?? new(); } = new();

    /// <summary>The promises in the words where they are several, each with its own clause and term.</summary>
    public List<CommitmentPart> Parts { get; set => field = value ?? []; } = [];

    /// <summary>The kept <see cref="Parts"/> are taken down, each by itself, instead of the words as one. The button says so.</summary>
    public bool AsSeveral { get; set; }

    /// <summary>Whether the term shown belongs to these words.</summary>
    internal bool IsRead => !Term.IsEmpty && ReadWords == Words;

    /// <summary>What is taken down: the words as one, or each part that is kept; with what stands before the names of its fields.</summary>
    internal IEnumerable<(string Words, TermInput Term, string Path)> Promises => AsSeveral
        ? Parts.Index().Where(part => part.Item.IsKept).Select(part => (part.Item.Words, part.Item.Term, $"{nameof(Parts)}[{part.Index}]."))
        : [(Words, Term, "")];

    /// <summary>
    /// The instant of speaking: the door's own on its day and for an empty field, now for today, noon in China for another day, since nobody
    /// noted the hour; null for a day that cannot be meant, later than today or more than a year ago.
    /// </summary>
    internal static DateTimeOffset? SpokenAt(string spokenOn, DateTimeOffset usualAt, DateTimeOffset now)
    {
        var (on, usual, today) = (TermInput.DateOf(spokenOn), ChinaTime.DateOf(usualAt), ChinaTime.DateOf(now));
        if (spokenOn.Length == 0 || on == usual) return usualAt;
        if (on == today) return now;
        return on <= today && on >= today.AddYears(-1) ? ChinaTime.At(on.Value, Noon) : null;
    }
}
