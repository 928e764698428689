namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>A thing with last days that a calendar not yet published may still move (policy notes, trap 4).</summary>
public interface IHasDeadlines
{
    /// <summary>Whose calendar counts.</summary>
    Guid PlaceId { get; }

    /// <summary>Counts its open provisional days again and records what moved.</summary>
    /// <returns>Whether a day moved or became firm.</returns>
    bool Recount(WorkingCalendar calendar, DateTimeOffset at);
}
