using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Supervision.Domain;

/// <summary>Its clock: until when those who raised the matter are asked.</summary>
public sealed partial class Closure : IHasDeadlines
{
    /// <summary>Those who raised it are asked until then (rule <c>revisit</c>).</summary>
    public Deadline Asking { get; private set; } = null!;

    /// <summary>Its last day.</summary>
    public DateOnly AskUntilOn => Asking.DueOn!.Value;

    /// <inheritdoc/>
    public bool Recount(WorkingCalendar calendar, DateTimeOffset at)
    {
        if (State != ClosureState.Applied || Asking.Recounted(calendar) is var after && ReferenceEquals(after, Asking)) return false;
        var before = AskUntilOn;
        Asking = after;
        if (AskUntilOn != before) Record(at, new AskingRecounted(before, AskUntilOn));
        return true;
    }
}

/// <summary>A calendar moved the day until which people are asked.</summary>
public sealed record AskingRecounted(DateOnly Before, DateOnly AskUntilOn) : Fact;
