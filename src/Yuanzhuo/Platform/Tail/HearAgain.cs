using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Tail;

/// <summary>Hands the facts that were set aside to their hearers once more, oldest first, each in a transaction of its own.</summary>
internal sealed class HearAgain(IServiceScopeFactory scopes, IEnumerable<Hearer> hearers, ILogger<HearAgain> logger)
{
    /// <summary>How many were heard and how many failed again; those stay set aside.</summary>
    public async Task<(int Heard, int Failed)> HandleAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (heard, failed) = (0, 0);
        foreach (var fact in await scope.ServiceProvider.GetRequiredService<YuanzhuoDb>().SetAsideFacts.AsNoTracking().OrderBy(f => f.Position).ToListAsync(ct))
        {
            if (hearers.SingleOrDefault(h => h.Name == fact.Hearer) is { } hearer && await TryAsync(hearer, fact.Position, ct)) heard++;
            else failed++;
        }

        return (heard, failed);
    }

    private async Task<bool> TryAsync(Hearer hearer, long position, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.Author.Is(null, null, "System");
            // Taken away first: of two operators only one finds it.
            if (await db.SetAsideFacts.Where(f => f.Hearer == hearer.Name && f.Position == position).ExecuteDeleteAsync(ct) == 0) return true;
            var facts = await db.Placed(position - 1, position, hearer.Kinds).ToListAsync(ct);
            await db.FillWordsAsync([.. facts.Select(f => f.Entry)], ct);
            foreach (var fact in facts) await hearer.HearAsync(scope.ServiceProvider, fact, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return true;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            logger.LogError(failure, "{Hearer} could not hear {Position} again", hearer.Name, position);
            return false;
        }
    }
}
