using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Data;

/// <summary>
/// All tables, for both databases. Modules add theirs by <c>IEntityTypeConfiguration</c> and reach them by <c>Set&lt;T&gt;()</c>.
/// Saving writes the aggregates' new facts to the journal in the same transaction and renews their versions.
/// </summary>
public abstract class YuanzhuoDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    private bool _hasWrittenFacts;

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<JournalPosition> JournalPositions => Set<JournalPosition>();

    public DbSet<UnplacedFact> UnplacedFacts => Set<UnplacedFact>();

    public DbSet<HandledRequest> HandledRequests => Set<HandledRequest>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Counter> Counters => Set<Counter>();

    /// <summary>Who writes: the scope's author. A context comes from a pool, so it holds nothing else of a scope.</summary>
    public Author Author { get; internal set; } = new();

    /// <summary>Answers that were asked for ahead, while queries read them one after the other (<see cref="Trips.Together"/>).</summary>
    internal System.Data.Common.DbDataReader? Ahead { get; set; }

    /// <summary>An edit form carries the version it was shown; the second writer is then refused.</summary>
    public void Expect(Aggregate aggregate, Guid version) => Entry(aggregate).Property(a => a.Version).OriginalValue = version;

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        WriteFacts();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        WriteFacts();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(YuanzhuoDb).Assembly);
        Conventions.Apply(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    /// <summary>Writes a fact down that no aggregate records.</summary>
    public void Note(JournalEntry fact)
    {
        Journal.Add(fact);
        _hasWrittenFacts = true;
    }

    /// <summary>Whether facts were written by this context since it was asked last.</summary>
    internal bool TakeWrittenFacts()
    {
        var has = _hasWrittenFacts;
        _hasWrittenFacts = false;
        return has;
    }

    /// <summary>Writes the aggregate's new facts down as the present author's; saving does so for all that is left.</summary>
    public void NoteFacts(Aggregate aggregate) => AddRange(TakeFacts(aggregate));

    /// <summary>All rows that tell what the aggregate did, for whoever writes them; the aggregate is then as after saving.</summary>
    internal IReadOnlyList<object> TakeFacts(Aggregate aggregate)
    {
        aggregate.RenewVersion();
        List<object> rows = [.. aggregate.NewFacts.SelectMany(dated => Rows(aggregate, dated))];
        aggregate.ForgetNewFacts();
        _hasWrittenFacts = true;
        return rows;
    }

    private void WriteFacts()
    {
        foreach (var entry in ChangeTracker.Entries<Aggregate>().ToList())
        {
            if (entry.Entity.NewFacts.Count > 0 || entry.State == EntityState.Modified) NoteFacts(entry.Entity);
        }
    }

    private IEnumerable<object> Rows(Aggregate aggregate, DatedFact dated)
    {
        var id = NewId.Next();
        var (details, words) = FactJson.Write(id, dated.Fact);
        return [Entry(aggregate, dated, id, details), .. words];
    }

    private JournalEntry Entry(Aggregate aggregate, DatedFact dated, Guid id, string details) => new()
    {
        Id = id,
        At = dated.At,
        Kind = dated.Fact.GetType().Name,
        AggregateKind = aggregate.GetType().Name,
        AggregateId = aggregate.Id,
        MatterId = dated.MatterId ?? aggregate.FactsOfMatter,
        PlaceId = aggregate.FactsAtPlace,
        ActorAccountId = Author.AccountId,
        ActorUnitId = Author.UnitId,
        ActorRole = Author.Role,
        Details = details,
    };
}

/// <summary>SQLite: embedded, the default.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : YuanzhuoDb(options);

/// <summary>PostgreSQL: for a district and up.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : YuanzhuoDb(options);
