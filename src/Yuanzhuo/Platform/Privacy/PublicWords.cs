using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// Words that everybody may read. Nothing else makes them than a check, which refuses and asks, or masking, which hides; so a text
/// that nobody looked through cannot come to a public place: it does not compile.
/// </summary>
[JsonConverter(typeof(PublicWordsJson))]
public sealed record PublicWords
{
    private const string MarkBegins = "（此处内容已于";
    private const string MarkEnds = "按规定撤下）";

    private PublicWords(string text) => Text = text;

    public string Text { get; }

    public static PublicWords Empty { get; } = new("");

    /// <summary>What stands where a part of published words was taken back (撤下).</summary>
    public static PublicWords TakenDown { get; } = new("（已撤下）");

    /// <summary>What stands where all of the words were taken back: neutral, with the day.</summary>
    public static PublicWords TakenDownOn(DateOnly day) => new($"{MarkBegins}{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{MarkEnds}");

    /// <summary>Whether nothing is left but the mark.</summary>
    public bool IsAllTakenDown => Text.StartsWith(MarkBegins, StringComparison.Ordinal) && Text.EndsWith(MarkEnds, StringComparison.Ordinal);

    /// <summary>Whether these, or a part of them, were taken back.</summary>
    public bool IsTakenDown => IsAllTakenDown || Text.Contains(TakenDown.Text, StringComparison.Ordinal);

    /// <summary>Null where nothing was said.</summary>
    public PublicWords? OrNone => string.IsNullOrWhiteSpace(Text) ? null : this;

    /// <summary>
    /// What staff write for everybody: each spot that looks like personal data is asked about, and a tick lets it stand. An office's phone and the name of an
    /// official beside a post (policy notes G2) stand without; identity numbers, cards and a name that is known never do. A phone that somebody left with us is
    /// asked about whatever it looks like.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">The form's field, for the refusals.</param>
    /// <param name="mayStand">The tick (<see cref="IPublicWriting"/>).</param>
    /// <param name="left">What those whom it is about left with us.</param>
    public static Result<PublicWords> Check(string? text, string field, bool mayStand = false, IReadOnlyCollection<KnownContact>? left = null)
    {
        var words = text?.Trim() ?? "";
        List<Refusal> found = [.. Questions.In(words, left ?? []).Where(q => !mayStand || q.NeverStands).Select(q => Refusal.Invalid(q.Key, field, q.Spot)).DistinctBy(r => (r.Key, r.Args[0]))];
        return found.Count == 0 ? new PublicWords(words) : Result<PublicWords>.Refused(found);
    }

    /// <summary>A venue: its room is where people shall come to, not somebody's home.</summary>
    public static Result<PublicWords> CheckVenue(string? text, string field, bool mayStand = false)
    {
        var check = Check(text, field, mayStand);
        List<Refusal> found = [.. check.Refusals.Where(r => r.Key != Question.KeyOf(PrivateKind.Room))];
        return found.Count == 0 ? new PublicWords(text?.Trim() ?? "") : Result<PublicWords>.Refused(found);
    }

    /// <summary>Whether a tick is the answer to the refusal.</summary>
    public static bool AsksToStand(Refusal refusal) => Question.IsAsked(refusal.Key);

    /// <summary>Hides personal data; names known from elsewhere are hidden wherever they stand.</summary>
    public static PublicWords Mask(string? text, params IReadOnlyCollection<string?> knownNames) => new(PublicText.Mask(text?.Trim(), knownNames).Text);

    /// <summary>One after the other.</summary>
    public static PublicWords Join(string between, params IEnumerable<PublicWords?> words) =>
        new(string.Join(between, words.Where(w => w?.OrNone is not null)));

    /// <summary>The same with more of it hidden.</summary>
    public PublicWords Hiding(IEnumerable<string> parts) =>
        new(parts.Aggregate(Text, (text, part) => text.Replace(part, new string('*', part.Length), StringComparison.Ordinal)));

    /// <summary>The same without these words: a mark stands instead of all, or of the part that has them. So few characters that they may be any sentence's are only taken as a whole.</summary>
    public PublicWords Without(PublicWords gone, DateOnly day)
    {
        if (gone.OrNone is null || IsAllTakenDown) return this;
        if (Text == gone.Text) return TakenDownOn(day);
        // The mark of a part is no longer than the part, so every column has room for it.
        return gone.Text.Length < TakenDown.Text.Length ? this : new(Text.Replace(gone.Text, TakenDown.Text, StringComparison.Ordinal));
    }

    /// <summary>As they were stored once they had been made; only for tables and the journal.</summary>
    internal static PublicWords Stored(string text) => new(text);

    public override string ToString() => Text;

    [return: NotNullIfNotNull(nameof(words))]
    public static implicit operator string?(PublicWords? words) => words?.Text;
}
