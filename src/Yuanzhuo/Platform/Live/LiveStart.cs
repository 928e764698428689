using System.Globalization;
using Yuanzhuo.Platform.Tail;

namespace Yuanzhuo.Platform.Live;

/// <summary>Where a connection begins, and what it has to be told first.</summary>
/// <param name="Head">What comes after this is told as it happens.</param>
/// <param name="Missed">What it missed, in order.</param>
/// <param name="IsLost">It is too far behind, or knows a position that this journal does not have: the page must be read anew.</param>
internal sealed record LiveStart(long Head, IReadOnlyList<LiveEvent> Missed, bool IsLost)
{
    /// <summary>What became true before stands on the page already, though it may be placed only now; null where all counts.</summary>
    public DateTimeOffset? Since { get; private init; }

    /// <summary>Longer ago no page is said to have been asked for.</summary>
    private static readonly TimeSpan LongestAgo = TimeSpan.FromMinutes(10);

    public static async Task<LiveStart> ReadAsync(YuanzhuoDb db, HttpRequest request, LiveTopic topic, LiveOptions options, DateTimeOffset now, CancellationToken ct)
    {
        var head = await db.HeadAsync(ct);
        if ((Number(request.Headers["Last-Event-ID"]) ?? Number(request.Query["after"])) is { } last)
            return last > head || head - last > options.MostBehind ? new(head, [], IsLost: true) : await MissedAsync(last, null);

        // A page just opened: what happened between its request and this one, by when it happened.
        if (Number(request.Query["ago"]) is not { } ago) return new(head, [], IsLost: false);
        return ago > LongestAgo.TotalMilliseconds ? new(head, [], IsLost: true) : await MissedAsync(Math.Max(0, head - options.MostBehind), now.AddMilliseconds(-ago));

        async Task<LiveStart> MissedAsync(long from, DateTimeOffset? since)
        {
            string[] kinds = [.. topic.Kinds];
            var facts = db.Placed(from, head, all =>
            {
                var some = all.Where(e => EF.Parameter(kinds).Contains(e.Kind));
                if (since is { } asked) some = some.Where(e => e.At > asked);
                return topic.Narrow is { } narrow ? narrow(some) : some;
            });
            var missed = (await facts.ToListAsync(ct)).Where(topic.Has).Take(options.Buffer + 1).Select(topic.EventOf).ToList();
            return missed.Count > options.Buffer ? new(head, [], IsLost: true) : new(head, missed, IsLost: false) { Since = since };
        }
    }

    /// <summary>A whole number that is not negative; anything else counts as not said.</summary>
    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
