using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Data;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

public sealed class DeadlineStorageTests
{
    [Fact]
    public void A_deadline_comes_back_from_its_columns_as_it_was_and_none_stays_none()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var plain = Deadline.From(Term.WorkingDays(8), Morning("2025-09-26"), Shipped);
        var paused = plain.Paused(Because("等鉴定"), Shipped, Morning("2025-10-09")).Value;
        var resumed = paused.Resumed(Shipped, Morning("2025-10-15")).Value.Extended(2, Shipped);
        Deadline?[] deadlines = [plain, paused, resumed, Deadline.After(Term.Days(3), Words("材料到位")), null];
        using (var db = new Things(connection))
        {
            db.Database.EnsureCreated();
            db.AddRange(deadlines.Select((deadline, i) => new Thing { Id = i + 1, Deadline = deadline }));
            db.SaveChanges();
        }

        using var again = new Things(connection);
        var stored = again.Set<Thing>().OrderBy(thing => thing.Id).Select(thing => thing.Deadline).ToList();
        foreach (var (before, after) in deadlines.Zip(stored))
        {
            Assert.Equal(before is null, after is null);
            Assert.Equal(before?.Pauses, after?.Pauses);
            Assert.Equal(Columns(before), Columns(after));
        }

        Assert.Equal(1, again.Set<Thing>().Count(thing => thing.Deadline!.DueOn == plain.DueOn));
    }

    private static object? Columns(Deadline? d) => d is null ? null : (d.Term, d.StartAt, d.Awaits, d.ExtendedBy, d.DueOn, d.IsProvisional);

    private sealed class Thing
    {
        public int Id { get; init; }

        public Deadline? Deadline { get; init; }
    }

    private sealed class Things(SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connection);

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Thing>().HasDeadline(thing => thing.Deadline, "");
    }
}
