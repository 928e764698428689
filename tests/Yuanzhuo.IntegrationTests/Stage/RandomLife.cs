using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>What people do with concerns and matters, drawn by lot: everything the use cases can do to a figure, done by the domain's own methods.</summary>
public sealed class RandomLife(LedgerTale tale, IReadOnlyDictionary<Guid, OrgUnit> places, int seed)
{
    private static readonly Ending[] DirectAnswers = [Ending.Explained, Ending.SolvedOnTheSpot, Ending.CannotNow, Ending.Refused];
    private static readonly Ending[] OtherEndings = [.. DirectAnswers, Ending.OtherChannel, Ending.Withdrawn];

    private readonly Random _random = new(seed);
    private readonly List<Matter> _matters = [];
    private readonly List<(Matter Matter, Concern Concern)> _voices = [];

    /// <summary>How often each deed was done, so that a test can see that none was forgotten.</summary>
    public Dictionary<string, int> Deeds { get; } = [];

    /// <summary>Matters that the community opened by itself.</summary>
    public int Own { get; private set; }

    /// <summary>A moment within the last 300 days.</summary>
    public DateTimeOffset SomeTimeAgo() => tale.Now.AddDays(-_random.Next(300)).AddMinutes(-_random.Next(60 * 24));

    public OrgUnit SomePlace() => places.Values.ElementAt(_random.Next(places.Count));

    public void OpenOwn(YuanzhuoDb db)
    {
        _matters.Add(tale.Open(db, SomePlace(), null, "自己发现的事", SomeTimeAgo()));
        Own++;
    }

    /// <summary>Triage of one concern that awaits it; some go on waiting.</summary>
    public void Triage(YuanzhuoDb db, Concern concern)
    {
        switch (_random.Next(20))
        {
            case < 3: return;
            case < 8 when Some(_matters.FindAll(m => m.IsOpen)) is { } into: Join(concern, into); return;
            case < 11: Did("answered", Open(db, concern).End(DirectAnswers[_random.Next(DirectAnswers.Length)], "说明情况".AsPublic(), tale.Now)); return;
            case < 13: Did("passed on", Open(db, concern).End(Ending.OtherChannel, "请走法定渠道".AsPublic(), tale.Now)); return;
            default: Open(db, concern); return;
        }
    }

    /// <summary>One deed to a matter, or to two; what the rules refuse changes nothing.</summary>
    public void Act()
    {
        if (Some(_matters) is not { } matter) return;
        switch (_random.Next(9))
        {
            case 0: Did("struck off", matter.StrikeOff("办好了".AsPublic(), tale.Now)); return;
            case 1: Did("ended", matter.End(OtherEndings[_random.Next(OtherEndings.Length)], "说明情况".AsPublic(), tale.Now)); return;
            case 2 when Some(_matters) is { } other: Did("merged", matter.MergeInto(other, "同一件事".AsPublic(), tale.Now)); return;
            case 3 when Some(_matters.FindAll(m => m.MergedIntoId is not null)) is { } gone: Did("unmerged", gone.Unmerge(_matters.Find(m => m.Id == gone.MergedIntoId)!, ShippedHolidays.HolidayCn, tale.Now)); return;
            case 4 when Some(_matters.FindAll(m => !m.IsOpen)) is { } ended: Did("reopened", ended.Reopen("没办好".AsPublic(), ShippedHolidays.HolidayCn, tale.Now)); return;
            case 5: Part(); return;
            case 6: Did("supported", matter.Support(tale.Now)); return;
            default: Did("moved", matter.MoveTo(Enum.GetValues<Step>()[_random.Next(7)], "按机制推进".AsPublic(), tale.Now)); return;
        }
    }

    private Matter Open(YuanzhuoDb db, Concern concern)
    {
        var matter = tale.Open(db, places[concern.PlaceId], concern, "有一件事", tale.Now);
        _matters.Add(matter);
        Did("opened", Kernel.Result.Done);
        return matter;
    }

    private void Join(Concern concern, Matter into)
    {
        Assert.True(into.Join(concern.Id, null, tale.Now).IsDone);
        Assert.True(concern.TakeUp(into.Id, tale.Now).IsDone);
        _voices.Add((into, concern));
        Did("joined", Kernel.Result.Done);
    }

    /// <summary>A voice that was joined by mistake awaits triage again.</summary>
    private void Part()
    {
        if (_voices.Count == 0) return;
        var at = _random.Next(_voices.Count);
        var (matter, concern) = _voices[at];
        var parted = matter.Part(concern.Id, tale.Now);
        Did("parted", parted);
        if (!parted.IsDone) return;
        Assert.True(concern.PutBack(tale.Now).IsDone);
        _voices.RemoveAt(at);
    }

    private T? Some<T>(List<T> among) where T : class => among.Count == 0 ? null : among[_random.Next(among.Count)];

    private void Did(string deed, Kernel.Result result)
    {
        if (result.IsDone) Deeds[deed] = Deeds.GetValueOrDefault(deed) + 1;
    }
}
