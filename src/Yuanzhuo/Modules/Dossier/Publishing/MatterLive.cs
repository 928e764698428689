using System.Collections.Frozen;
using Yuanzhuo.Modules.Dossier.Narrating;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Live;

namespace Yuanzhuo.Modules.Dossier.Publishing;

/// <summary>What the page of a matter hears of: the kinds of its timeline, which everybody may read.</summary>
internal static class MatterLive
{
    private static readonly FrozenSet<string> Kinds = FactLook.ByKind.Keys.ToFrozenSet(StringComparer.Ordinal);

    public static async Task<LiveTopic?> TopicAsync(HttpContext http, CancellationToken ct)
    {
        if (http.GetRouteValue("number") is not string { Length: <= 40 } number) return null;
        var db = http.RequestServices.GetRequiredService<YuanzhuoDb>();
        if (await db.Matters.Where(m => m.Number == number).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct) is not { } id) return null;
        return new(Kinds, fact => fact.MatterId == id) { Number = number, Narrow = facts => facts.Where(e => e.MatterId == id) };
    }
}
