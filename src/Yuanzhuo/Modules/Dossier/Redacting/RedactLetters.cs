using System.Text.Json;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Dossier.Redacting;

/// <summary>Letters about the matter that are still kept, also those not sent yet. What was sent cannot be called back.</summary>
internal static class RedactLetters
{
    public static async Task InAsync(YuanzhuoDb db, Matter matter, FoundWritings about, PublicWords gone, DateOnly day, CancellationToken ct)
    {
        var (concerns, number) = (about.ConcernIds.ToArray(), matter.Number);
        var letters = await db.Set<Letter>().Where(l => (l.ConcernId != null && EF.Parameter(concerns).Contains(l.ConcernId.Value)) || l.Path!.Contains(number)).ToListAsync(ct);
        foreach (var table in about.TableNumbers) letters.AddRange(await db.Set<Letter>().Where(l => l.Path!.Contains(table)).ToListAsync(ct));
        foreach (var letter in letters)
        {
            var values = JsonSerializer.Deserialize<List<string?>>(letter.Values)!;
            var left = values.ConvertAll(value => value is null ? null : PublicWords.Stored(value).Without(gone, day).Text);
            if (!left.SequenceEqual(values)) db.Entry(letter).Property(l => l.Values).CurrentValue = JsonSerializer.Serialize(left);
        }
    }
}
