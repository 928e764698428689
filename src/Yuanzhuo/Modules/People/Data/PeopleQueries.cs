using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Shared queries on accounts and posts.</summary>
public static class PeopleQueries
{
    extension(YuanzhuoDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<Post> Posts => db.Set<Post>();

        /// <summary>Open accounts into which nobody ever came, as the journal tells: whoever got a password anew is no newcomer.</summary>
        public IQueryable<Account> UnusedAccounts => db.Accounts.Where(a => a.ClosedAt == null && !db.Journal.Any(e => e.AggregateId == a.Id && (e.Kind == nameof(SignedIn) || e.Kind == nameof(PasswordChanged))));

        /// <summary>Whether anybody is or ever was administrator: then the first run is over for good.</summary>
        public Task<bool> HasAdministratorAsync(CancellationToken ct = default) =>
            db.Posts.AnyAsync(p => p.Role == Role.Administrator && db.Users.Any(a => a.Id == p.AccountId && !a.IsDemo), ct);

        /// <summary>The posts of these accounts with their organisations' names, oldest first.</summary>
        public async Task<ILookup<Guid, PostLine>> PostsOfAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken ct = default)
        {
            var lines = await db.Posts.AsNoTracking().Where(p => accountIds.Contains(p.AccountId))
                .Join(db.OrgUnits, p => p.UnitId, u => u.Id, (p, u) => new PostLine(p.Id, p.AccountId, p.Role, u.Id, u.Name, p.FromOn, p.UntilOn)
                {
                    StandsInFor = db.Set<Post>().Where(q => q.Id == p.StandsInForId).Join(db.Users, q => q.AccountId, a => a.Id, (q, a) => a.DisplayName).FirstOrDefault(),
                })
                .ToListAsync(ct);
            return lines.OrderBy(l => l.FromOn).ThenBy(l => l.Id).ToLookup(l => l.AccountId);
        }
    }
}

/// <summary>A post as a list shows it.</summary>
public sealed record PostLine(Guid Id, Guid AccountId, Role Role, Guid UnitId, string UnitName, DateOnly FromOn, DateOnly? UntilOn)
{
    /// <summary>Who is away, where the post is held in their place.</summary>
    public string? StandsInFor { get; init; }

    public bool IsHeldOn(DateOnly day) => FromOn <= day && (UntilOn is null || day <= UntilOn);
}
