using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Rules.Data;

/// <summary>Tells the post what local rules say of letters, for the whole installation.</summary>
internal sealed class LetterRules(RulePacks packs, TimeProvider clock) : IPostRules
{
    private const int LastHour = 23;

    public async Task<PostRules> TodayAsync(CancellationToken ct)
    {
        var book = await packs.BookAsync(ct);
        var today = clock.TodayInChina();
        return new(TimeSpan.FromMinutes(Value(DefaultRules.GatherLetters)), Math.Min(Value(DefaultRules.QuietFrom), LastHour), Math.Min(Value(DefaultRules.QuietUntil), LastHour));

        int Value(string key) => book.Value(key, null, today);
    }
}
