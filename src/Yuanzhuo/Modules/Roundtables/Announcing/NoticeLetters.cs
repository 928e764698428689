using System.Globalization;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Roundtables.Announcing;

/// <summary>
/// The organisations asked to a table are told of its notice, of each change of it, and that it does not take place: once, however many topics it has.
/// Whom a change asks for the first time is invited by it and hears of no change. Who is taken off the list hears that nobody of theirs is asked any more;
/// a plan that was never announced is given up without a word.
/// </summary>
internal sealed class NoticeLetters(StaffLetters staff) : IWritesLetters
{
    private readonly HashSet<(Guid Table, DateTimeOffset At)> _told = [];

    public async Task WriteAsync(News news, CancellationToken ct)
    {
        var table = (Roundtable)news.About;
        if (table.NoticeAt is null || !_told.Add((table.Id, news.At))) return;
        var invitation = Note("Announced", table, When(table.StartsAt), table.Venue);
        var note = news.Fact switch
        {
            NoticeChanged changed => Note("NoticeChanged", table, When(changed.StartsAt), changed.Venue, When(changed.WasAt), changed.WasVenue),
            RoundtableCancelled cancelled => Note("Cancelled", table, When(table.StartsAt), cancelled.Reason),
            _ => invitation,
        };
        var was = news.Fact as NoticeChanged;
        foreach (var unit in table.Participants.Select(p => p.UnitId).OfType<Guid>().Distinct())
            await staff.ToAsync(Act.ReportProgress, unit, was is not null && table.NewlyAsked.Contains(unit) ? invitation : note, ct);
        if (was is null) return;
        foreach (var unit in table.NoLongerAsked) await staff.ToAsync(Act.ReportProgress, unit, Note("NoLongerAsked", table, When(was.WasAt)), ct);
    }

    private static Note Note(string kind, Roundtable table, params string[] more) => new("Roundtables.Letter_" + kind, [table.Title, .. more], $"/roundtables/{table.Number}");

    private static string When(DateTimeOffset at) => ChinaTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
