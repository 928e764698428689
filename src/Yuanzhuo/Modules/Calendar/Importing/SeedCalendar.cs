using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Importing;

/// <summary>At the first start the shipped days become the first edition. Several nodes may start at once: one wins, the others find it done.</summary>
internal sealed class SeedCalendar(YuanzhuoDb db, UnitOfWork work, TimeProvider clock)
{
    private sealed class Once : Repeatable;

    public async Task HandleAsync(CancellationToken ct)
    {
        if (await db.Set<CalendarEdition>().AnyAsync(e => e.Scope == CalendarEdition.National, ct))
            return;
        db.Author.Is(null, null, "System");
        await work.DoAsync<int>(new Once(), () => Task.FromResult(Seed()), ct);
    }

    private Result<int> Seed()
    {
        var edition = ShippedHolidays.FirstEdition(CalendarEdition.National, clock.GetUtcNow());
        db.Add(edition);
        return edition.Number;
    }
}
