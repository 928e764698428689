using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Data;

/// <summary>What a module keeps of open provisional days; it says so at its front door, and one pass counts them all again.</summary>
/// <param name="Find">Them, with the parts that counting needs, ready to be changed.</param>
public sealed record WaitingForCalendar(Func<YuanzhuoDb, IQueryable<IHasDeadlines>> Find);
