using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Dossier.Showing;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.Modules.Dossier.Following;

/// <summary>Finds what somebody wants to follow by the number they have.</summary>
public sealed class ReadFollowed(YuanzhuoDb db, ReadMatter matters, ReadToday readToday, ContestTerm contest, CurrentUser user)
{
    /// <summary>Where a typed number leads: a concern's or a matter's page; null where it is neither.</summary>
    public async Task<string?> AddressOfAsync(string typed, CancellationToken ct)
    {
        if (TrackingNumber.TryParse(typed, out var stored) && await db.Concerns.AnyAsync(c => c.TrackingNumber == stored, ct)) return "/follow/" + TrackingNumber.Format(stored);
        var number = typed.Trim();
        return number.Length <= 24 && await db.Matters.AnyAsync(m => m.Number == number, ct) ? "/matters/" + Uri.EscapeDataString(number) : null;
    }

    public async Task<FollowedView?> HandleAsync(string typed, CancellationToken ct)
    {
        if (!TrackingNumber.TryParse(typed, out var stored)) return null;
        var concern = await db.Concerns.AsNoTracking().Where(c => c.TrackingNumber == stored).Select(c => new { c.Id, c.PlaceId, c.PublicWords, c.RaisedOn, DueOn = c.FirstAnswer.DueOn!.Value, IsKnownToStaff = c.RecordedByAccountId != null }).FirstOrDefaultAsync(ct);
        if (concern is null) return null;
        var place = await db.OrgUnits.AsNoTracking().FirstAsync(u => u.Id == concern.PlaceId, ct);
        var voices = await db.Set<MatterVoice>().AsNoTracking().Where(v => v.ConcernId == concern.Id && v.LeftAt == null).OrderBy(v => v.JoinedAt)
            .Join(db.Matters, v => v.MatterId, m => m.Id, (v, m) => new { v.Answer, m.Number, IsMerged = m.Ending == Ending.Merged }).ToListAsync(ct);

        // A merged matter's voices went along: the one it is in now tells how it goes on.
        var now = voices.LastOrDefault(v => !v.IsMerged) ?? voices.LastOrDefault();
        var view = now is null ? null : await matters.HandleAsync(now.Number, ct);
        var asked = await AskedAsync(view, concern.Id, ct);
        return new FollowedView(stored, concern.PublicWords, concern.RaisedOn, place.Name, concern.DueOn, voices.Select(v => v.Answer).LastOrDefault(a => !string.IsNullOrWhiteSpace(a)),
            await readToday.HandleAsync(place.Path, ct), view, asked is not null && !concern.IsKnownToStaff && !user.IsSignedIn)
        {
            Asked = asked, IsKnownToStaff = concern.IsKnownToStaff, ContestUntilOn = view is null || user.IsSignedIn ? null : await contest.LastDayAsync(view.Matter, place.Path, ct),
            MayWithdraw = !concern.IsKnownToStaff && !user.IsSignedIn && view is null or { Matter: { IsOpen: true, AwaitsClosure: false, VoiceCount: 1 } },
        };
    }

    /// <summary>Whoever has the number turns the second key, once, while the closure waits for it.</summary>
    private async Task<ClosureAim?> AskedAsync(MatterView? view, Guid concernId, CancellationToken ct) => view is not { Matter: { AwaitsClosure: true } matter } ? null
        : await db.WholeClosures.AsNoTracking().Where(c => c.MatterId == matter.Id && c.State == ClosureState.Applied && c.Answers.All(a => a.ConcernId != concernId)).Select(c => (ClosureAim?)c.Aim).FirstOrDefaultAsync(ct);
}
