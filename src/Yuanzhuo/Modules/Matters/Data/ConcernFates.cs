using Yuanzhuo.Modules.Calendar.Data;
using System.Text.Json;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Tells the Concerns module what became of a concern.</summary>
internal sealed class ConcernFates(YuanzhuoDb db) : IConcernFate
{
    public async Task<IReadOnlyDictionary<Guid, ConcernFate>> OfAsync(IReadOnlyList<Guid> concernIds, CancellationToken ct)
    {
        if (concernIds.Count == 0) return new Dictionary<Guid, ConcernFate>();
        var voices = await db.Set<MatterVoice>().Where(v => concernIds.Contains(v.ConcernId) && v.LeftAt == null)
            .Join(db.Matters, v => v.MatterId, m => m.Id, (v, m) => new { v.ConcernId, v.JoinedAt, m.Number, m.Step, m.Ending }).ToListAsync(ct);
        // A concern that came along with a merged matter is a voice of both; the one that joined last is where it is dealt with.
        return voices.GroupBy(v => v.ConcernId).Select(g => g.MaxBy(v => v.JoinedAt)!)
            .ToDictionary(v => v.ConcernId, v => new ConcernFate(v.Number, Camel(v.Step), v.Ending is { } ending ? Camel(ending) : null));
    }

    private static string Camel<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>Tells the Concerns module which open matters resemble what somebody is about to say.</summary>
internal sealed class SimilarThings(SimilarMatters similar, LightRules lights, Texts texts) : ISimilarThings
{
    public async Task<IReadOnlyList<SimilarThing>> FindAsync(Guid placeId, string words, int max, CancellationToken ct)
    {
        var found = await similar.FindAsync(placeId, words, max, ct);
        if (found.Count == 0) return [];
        var rule = await lights.TodayAsync(ct: ct);
        return [.. found.Select(m => new SimilarThing(m.Number, m.Title, $"Matters.Step_{m.Step}", m.ReceivedOn, m.VoiceCount, rule.Of(m.Due).Colour, MatterLightWords.Of(m, rule, texts)))];
    }
}
