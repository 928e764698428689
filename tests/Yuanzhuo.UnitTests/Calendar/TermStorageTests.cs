using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

public sealed class TermStorageTests
{
    [Fact]
    public void A_term_is_stored_in_plain_columns_of_what_it_belongs_to()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Term[] terms = [Term.WorkingDays(8, isAim: true), Term.OnDate(Day("2026-12-04")), Term.OnTheSpot(), Term.ReviewOn()];
        using (var db = new Commitments(connection))
        {
            db.Database.EnsureCreated();
            db.AddRange(terms.Select((term, i) => new Commitment { Id = i + 1, Term = term }));
            db.SaveChanges();
        }

        using var again = new Commitments(connection);
        Assert.Equal(terms, again.Set<Commitment>().OrderBy(commitment => commitment.Id).Select(commitment => commitment.Term).ToArray());
        Assert.Equal(1, again.Set<Commitment>().Count(commitment => commitment.Term.Kind == TermKind.OnDate && commitment.Term.On > Day("2026-12-01")));
    }

    private sealed class Commitment
    {
        public int Id { get; init; }

        public required Term Term { get; init; }
    }

    private sealed class Commitments(SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connection);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Commitment>().ComplexProperty(commitment => commitment.Term);
    }
}
