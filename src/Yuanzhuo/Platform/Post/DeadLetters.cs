using System.Globalization;
using YuanzhuoTexts = Yuanzhuo.Platform.Texts.Texts;

namespace Yuanzhuo.Platform.Post;

/// <summary>A letter that was given up, as an administrator sees it: no address and no secret link.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Carrier">By what it should have left.</param>
/// <param name="Name">A colleague's name or a robot's; null for whoever raised a concern.</param>
/// <param name="Subject">Its one line.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Failure">The last failure's code.</param>
public sealed record DeadLetter(Guid Id, Carrier Carrier, string? Name, string Subject, DateTimeOffset WrittenAt, int Tries, string? Failure);

/// <summary>What was given up, newest first.</summary>
public sealed class DeadLetters(YuanzhuoDb db, YuanzhuoTexts texts)
{
    public const int Most = 200;

    public Task<int> WaitingAsync(CancellationToken ct) => db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Waiting, ct);

    public async Task<IReadOnlyList<DeadLetter>> ReadAsync(CancellationToken ct)
    {
        var dead = await db.Set<Delivery>().AsNoTracking().Where(d => d.State == DeliveryState.Dead).OrderByDescending(d => d.Id).Take(Most)
            .Join(db.Set<Letter>(), d => d.LetterId, l => l.Id, (d, l) => new { Delivery = d, Letter = l, db.Set<Account>().First(a => a.Id == l.AccountId).DisplayName }).ToListAsync(ct);
        return dead.ConvertAll(d => new DeadLetter(
            d.Delivery.Id, d.Delivery.Carrier, d.Letter.Robot ?? d.DisplayName, Wording.Of(d.Letter, null, texts, CultureInfo.CurrentUICulture).Subject, d.Letter.WrittenAt, d.Delivery.Tries, d.Delivery.Failure));
    }
}
