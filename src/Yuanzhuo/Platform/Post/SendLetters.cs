using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.Platform.Post;

/// <summary>
/// Sends what is due, one message at a time: takes the letters to one addressee together, gives them the message's number, sends, notes how
/// it went. Killed before the note, the same message goes again with the same number: at least once, and seldom twice.
/// </summary>
internal sealed class SendLetters(YuanzhuoDb db, MessageSender sender, IPostRules rules, TimeProvider clock) : IPass
{
    private const int MostTogether = 20;

    /// <summary>A chat takes short messages: as many as can each be named there with their link.</summary>
    private const int MostInChat = 6;

    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => Due(clock.GetUtcNow()).AnyAsync(ct);

    public async Task<int> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await Due(now).OrderBy(d => d.DueAt).FirstOrDefaultAsync(ct) is not { } first) return 0;
        if (!first.IsUrgent && (await rules.TodayAsync(ct)).QuietEnd(now) is { } morning) return await PutOffAsync(now, morning, ct);

        var together = await TogetherAsync(first, ct);
        if (first.MessageId is null)
        {
            var id = NewId.Next();
            foreach (var delivery in together) delivery.MessageId = id;
            await db.SaveChangesAsync(ct);
        }

        await sender.SendAsync(together, ct);
        return together.Count;
    }

    private IQueryable<Delivery> Due(DateTimeOffset now) => db.Set<Delivery>().Where(d => d.State == DeliveryState.Waiting && d.DueAt <= now);

    /// <summary>All that is due and can wait waits until the quiet hours are over.</summary>
    private Task<int> PutOffAsync(DateTimeOffset now, DateTimeOffset morning, CancellationToken ct) =>
        Due(now).Where(d => !d.IsUrgent).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, morning), ct);

    /// <summary>A message that was tried goes again as it was; else what waits for the same addressee goes along, due or not yet.</summary>
    private Task<List<Delivery>> TogetherAsync(Delivery first, CancellationToken ct)
    {
        var waiting = db.Set<Delivery>().Where(d => d.State == DeliveryState.Waiting && d.Addressee == first.Addressee && d.Carrier == first.Carrier);
        waiting = first.MessageId is { } id ? waiting.Where(d => d.MessageId == id) : waiting.Where(d => d.MessageId == null && d.IsUrgent == first.IsUrgent);
        return waiting.OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(first.Carrier == Carrier.Robot ? MostInChat : MostTogether).ToListAsync(ct);
    }
}
