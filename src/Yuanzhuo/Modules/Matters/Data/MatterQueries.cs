using System.Collections.Frozen;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Platform.Memory;
using Yuanzhuo.Platform.Search;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Understands what is typed into any box that looks for matters: words, names, numbers.</summary>
public sealed class MatterQueries(Remembered<FrozenDictionary<Guid, OrgUnit>> units, Remembered<WordGroups> words, Texts texts)
{
    private const int RunningDigits = 6;

    private readonly Lock _gate = new();
    private (FrozenDictionary<Guid, OrgUnit> Units, WordGroups Words, QueryReader Reader)? _last;

    public async ValueTask<Wanted> ReadAsync(string? typed, CancellationToken ct)
    {
        var query = SearchBox.Read(typed);
        if (query.Length == 0) return Wanted.Nothing;
        return NumberIn(query) is { } number ? new([number]) : (await ReaderAsync(ct)).Read(query);
    }

    /// <summary>A matter's number or a piece of it with a dash, or its running number with all its noughts.</summary>
    private static WantedTerm? NumberIn(string query)
    {
        var folded = Bigrams.Fold(query);
        if (!folded.All(c => char.IsAsciiDigit(c) || c == '-') || !folded.Any(char.IsAsciiDigit)) return null;
        var parts = MatterSearchText.NumberTokens(folded).ToList();
        if (folded.Contains('-', StringComparison.Ordinal)) return new(folded, [parts], [], false);
        return folded.Length == RunningDigits && folded[0] == '0' ? new(folded, [[folded], parts], [], false) : null;
    }

    private async ValueTask<QueryReader> ReaderAsync(CancellationToken ct)
    {
        var (known, local) = (await units.GetAsync(ct), await words.GetAsync(ct));
        lock (_gate)
        {
            if (_last is { } last && ReferenceEquals(last.Units, known) && ReferenceEquals(last.Words, local)) return last.Reader;
            var book = WordBook.Of(local.All.Select(g => g.All), Categories.All.SelectMany(c => c.Cues));
            _last = (known, local, new QueryReader(book, new MatterNames(known, texts)));
            return _last.Value.Reader;
        }
    }
}
