using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Matters.Merging;

/// <summary>A voice of a matter and the concern it is.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Concern">What was said.</param>
/// <param name="Via">Number of the merged matter that brought it along, where the merge can be undone; null where it came by itself.</param>
internal sealed record VoiceLine(MatterVoice Voice, Concern Concern, string? Via);

/// <summary>All voices of a matter, those that left as well, in the order they joined.</summary>
internal sealed class ReadVoices(YuanzhuoDb db, CurrentUser user)
{
    /// <summary>Null where this person may not read them: what somebody was told may name a channel, so it is shown only to those who triage there.</summary>
    public async Task<IReadOnlyList<VoiceLine>?> OfAsync(MatterAtHand at, CancellationToken ct)
    {
        if (!user.May(Act.TriageConcern, at.Place.Path)) return null;
        var ids = at.Matter.Voices.Select(v => v.ConcernId).Distinct().ToList();
        var concerns = await db.Concerns.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var merged = at.Matter.Voices.Select(v => v.ViaMatterId).OfType<Guid>().Distinct().ToList();
        var numbers = await db.Matters.Where(m => merged.Contains(m.Id)).Select(m => new { m.Id, m.Number }).ToDictionaryAsync(m => m.Id, m => m.Number, ct);
        return [.. at.Matter.Voices.OrderBy(v => v.JoinedAt).Select(v => new VoiceLine(v, concerns[v.ConcernId], v.ViaMatterId is { } id ? numbers.GetValueOrDefault(id) : null))];
    }
}
