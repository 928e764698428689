namespace Yuanzhuo.Platform.Post;

/// <summary>How near the day is of which somebody is reminded.</summary>
public enum ReminderStage
{
    DueSoon,
    Overdue,
}

/// <summary>Somebody was reminded of that thing's day: once for each day and stage, and anew when the day moved.</summary>
public sealed class Reminder
{
    public required Guid ThingId { get; init; }

    public required DateOnly DueOn { get; init; }

    public required ReminderStage Stage { get; init; }
}
