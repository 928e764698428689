using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>What the tests of a matter share.</summary>
internal static class Stories
{
    public static readonly Guid Community = Guid.CreateVersion7();
    public static readonly Guid Street = Guid.CreateVersion7();
    public static readonly Guid Works = Guid.CreateVersion7();
    public static readonly Guid Water = Guid.CreateVersion7();

    /// <summary>Wednesday 2026-03-04, nine in the morning in China.</summary>
    public static readonly DateTimeOffset Start = ChinaTime.At(new DateOnly(2026, 3, 4), new TimeOnly(9, 0));

    public static readonly DateOnly DueOn = new(2026, 3, 11);

    public static readonly Deadline Due = Deadline.OnDay(DueOn, Start);

    public static DateTimeOffset At(int hours) => Start.AddHours(hours);

    public static Matter Opened(Guid? concern = null, Deadline? due = null, DateTimeOffset? at = null) => Matter.Open(new Opening
    {
        Number = "360103-2026-000001", Title = "楼道灯坏了".AsPublic(), Summary = "三楼楼道灯坏了".AsPublic(), PlaceId = Community, HolderId = Community,
        FoundingConcernId = concern, ReceivedOn = ChinaTime.DateOf(at ?? Start), Handling = due,
    }, at ?? Start);

    /// <summary>A matter that stands at that step.</summary>
    public static Matter AtStep(Step step)
    {
        var matter = Opened();
        IReadOnlyList<Step> way = step switch
        {
            Step.Determine => [],
            Step.Publicise => [Step.Deliberate, Step.Publicise],
            Step.Supervise => [Step.Implement, Step.Supervise],
            _ => [step],
        };
        foreach (var next in way) Done(matter.MoveTo(next, "先办急的".AsPublic(), At(1)));
        return matter;
    }

    public static void Done(Result result) => Assert.True(result.IsDone, result.IsDone ? "" : result.Refusals[0].Key);

    public static void Refused(string key, Result result) => Assert.Equal(key, Assert.Single(result.Refusals).Key);
}
