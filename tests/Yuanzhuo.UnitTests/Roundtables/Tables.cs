using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Roundtables.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Roundtables;

/// <summary>What the tests of roundtables share.</summary>
internal static class Tables
{
    public static readonly Guid Host = Guid.CreateVersion7();
    public static readonly Guid Screens = Guid.CreateVersion7();
    public static readonly Guid Water = Guid.CreateVersion7();
    public static readonly DateTimeOffset PlannedAt = Morning("2026-03-02");

    public static Plan PlanFor(string on = "2026-03-10", params Guid[] matters) => new()
    {
        Kind = RoundtableKind.Community, Title = "纱窗什么时候装".AsPublic(), HostUnitId = Host, Venue = "社区活动室".AsPublic(), StartsAt = ChinaTime.At(Day(on), new TimeOnly(19, 0)),
        MatterIds = matters.Length == 0 ? [Screens] : matters, People = [new(Side.Residents, "4栋居民代表".AsPublic(), null), new(Side.Residents, "6栋居民代表".AsPublic(), null), new(Side.Officials, "区城建局".AsPublic(), null)],
    };

    public static Roundtable Planned(string on = "2026-03-10", params Guid[] matters) => Roundtable.Plan("360103-2026-R0001", PlanFor(on, matters), PlannedAt);

    public static Roundtable Announced(params Guid[] matters)
    {
        var table = Planned("2026-03-10", matters);
        Assert.True(table.GiveNotice(Day("2026-03-02"), 3, null, PlannedAt).IsDone);
        return table;
    }

    public static Roundtable Held(params Guid[] matters)
    {
        var table = Announced(matters);
        Assert.True(table.Begin(table.StartsAt).IsDone);
        return table;
    }

    public static Result Settle(this Roundtable table, Outcome outcome, int order = 1, string words = "谈定了") =>
        table.RecordOutcome(table.Agenda[order - 1].Id, outcome, words.AsPublic(), table.StartsAt.AddMinutes(20));

    public static Result Publish(this Roundtable table, int days = Roundtable.LeastPublicDays) => table.PublishResult(table.HeldOn.AddDays(days), table.StartsAt.AddHours(2));

    public static string KeyOf(this Result result) => result.IsDone ? "" : result.Refusals[0].Key;

    public static IReadOnlyList<T> FactsOf<T>(this Roundtable table) where T : Fact => [.. table.NewFacts.Select(f => f.Fact).OfType<T>()];
}
