using System.Globalization;
using System.Security.Cryptography;
using Yuanzhuo.Platform.Post.Carriers;
using Yuanzhuo.Platform.Privacy;
using YuanzhuoTexts = Yuanzhuo.Platform.Texts.Texts;

namespace Yuanzhuo.Platform.Post;

/// <summary>Writes one message out of letters, hands it to its carrier and notes how it went.</summary>
internal sealed class MessageSender(
    YuanzhuoDb db, IEnumerable<ICarrier> carriers, OpenCarriers open, Addresses addresses, ContactVault vault, PostSettings settings, YuanzhuoTexts texts, TimeProvider clock, ILogger<MessageSender> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    /// <summary>All of them have one addressee, one carrier and the message's number.</summary>
    public async Task SendAsync(IReadOnlyList<Delivery> together, CancellationToken ct)
    {
        var ids = together.Select(d => d.LetterId).ToList();
        var letters = await db.Set<Letter>().AsNoTracking().Where(l => ids.Contains(l.Id)).OrderBy(l => l.WrittenAt).ThenBy(l => l.Id).ToListAsync(ct);
        var first = together[0];
        var (address, culture) = await addresses.OfAsync(letters[0], first.Carrier, ct);
        if (address is null) await NoteAsync(together, DeliveryState.Dropped, null, ct);
        else if (!open.Has(first.Carrier)) await FailedAsync(together, new(Sending.Later, "carrier not configured"), ct);
        else await NoteAsync(together, await carriers.First(c => c.Kind == first.Carrier).SendAsync(Write(first.MessageId!.Value, address, letters, culture), ct), ct);
    }

    private Message Write(Guid id, string address, List<Letter> letters, CultureInfo culture)
    {
        var wordings = letters.ConvertAll(l => Wording.Of(l, LinkOf(l), texts, culture));
        var text = string.Join("\n\n", wordings.Select(w => Lines(w.Subject, w.Words, w.Link)));
        var brief = string.Join('\n', wordings.Select(w => Lines(w.Subject, w.Link)));
        var line = wordings is [var only] ? only.Subject : string.Format(culture, texts.Find("Platform.LettersTogether", culture)!, wordings.Count, wordings[0].Subject);
        return new(id, address, line, text, brief);

        static string Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>());
    }

    private string? LinkOf(Letter letter) => (letter.Path ?? vault.Open(letter.SealedPath)) is { } path ? open.Site + path : null;

    private Task NoteAsync(IReadOnlyList<Delivery> together, SendOutcome outcome, CancellationToken ct) =>
        outcome.How == Sending.Sent ? NoteAsync(together, DeliveryState.Sent, null, ct) : FailedAsync(together, outcome, ct);

    private async Task NoteAsync(IReadOnlyList<Delivery> together, DeliveryState state, string? failure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var delivery in together) (delivery.State, delivery.SentAt, delivery.Failure) = (state, state == DeliveryState.Sent ? now : null, failure);
        await db.SaveChangesAsync(ct);
        if (state == DeliveryState.Dead) return;
        // A secret link has done its work, or nobody is there to follow it.
        var ids = together.Select(d => d.LetterId).ToList();
        await db.Set<Letter>().Where(l => ids.Contains(l.Id) && l.SealedPath != null).ExecuteUpdateAsync(set => set.SetProperty(l => l.SealedPath, (string?)null), ct);
    }

    private async Task FailedAsync(IReadOnlyList<Delivery> together, SendOutcome outcome, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var carrier = together[0].Carrier;
        var tries = together.Max(d => d.Tries) + 1;
        logger.LogWarning("A message by {Carrier} did not leave ({Failure}), try {Try}", carrier, outcome.Failure, tries);
        if (outcome.How == Sending.Refused || tries >= settings.MostTries)
        {
            foreach (var delivery in together) delivery.Tries = tries;
            await NoteAsync(together, DeliveryState.Dead, outcome.Failure, ct);
            return;
        }

        var dueAt = now + Pause(tries);
        foreach (var delivery in together) (delivery.Tries, delivery.DueAt, delivery.Failure) = (tries, dueAt, outcome.Failure);
        await db.SaveChangesAsync(ct);
        if (outcome.How == Sending.Unreachable && carrier != Carrier.Robot) await WaitAsync(carrier, now, ct);
    }

    /// <summary>Nobody answers there: the others do not try in vain, and it counts as no try of theirs. Robots are each somebody else's.</summary>
    private Task WaitAsync(Carrier carrier, DateTimeOffset now, CancellationToken ct) =>
        db.Set<Delivery>().Where(d => d.State == DeliveryState.Waiting && d.Carrier == carrier && d.DueAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, now + FirstPause), ct);

    /// <summary>Doubling from a minute to four hours, each up to a fifth longer so that not all come at once.</summary>
    internal static TimeSpan Pause(int tries)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(tries - 1, 10));
        if (pause > LongestPause) pause = LongestPause;
        return pause + (pause * RandomNumberGenerator.GetInt32(0, 200) / 1000);
    }
}
