using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>Its clock: by when somebody answers for the first time.</summary>
public sealed partial class Concern : IHasDeadlines
{
    /// <summary>By when somebody answers (rule <c>case.contact</c>, one working day by default).</summary>
    public Deadline FirstAnswer { get; private set; } = null!;

    /// <summary>Its last day.</summary>
    public DateOnly FirstAnswerDueOn => FirstAnswer.DueOn!.Value;

    public DateTimeOffset? FirstAnsweredAt { get; private set; }

    /// <summary>What the light looks at while nobody has answered.</summary>
    public DueState Due => new() { IsEnded = FirstAnsweredAt is not null, DueOn = FirstAnswer.DueOn };

    /// <inheritdoc/>
    public bool Recount(WorkingCalendar calendar, DateTimeOffset at)
    {
        if (FirstAnsweredAt is not null || FirstAnswer.Recounted(calendar) is var after && ReferenceEquals(after, FirstAnswer)) return false;
        var before = FirstAnswerDueOn;
        FirstAnswer = after;
        if (FirstAnswerDueOn != before) Record(at, new FirstAnswerRecounted(before, FirstAnswerDueOn));
        return true;
    }
}

/// <summary>A calendar moved the day by which a concern is answered.</summary>
public sealed record FirstAnswerRecounted(DateOnly Before, DateOnly DueOn) : Fact;
