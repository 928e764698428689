using FluentValidation;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Platform.Filters;

/// <summary>Keeps the filters that somebody named, for them alone; like a draft they are in no journal.</summary>
public sealed class SavedFilters(YuanzhuoDb db, CurrentUser user, TimeProvider clock)
{
    /// <summary>Of one person in one list; more could not be told apart above it.</summary>
    public const int Most = 12;

    public sealed class Input : Repeatable
    {
        public string Name { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>The query of the list's address that is looked at.</summary>
        public string Query { get; set => field = value?.Trim() ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public static readonly Validator Kept = new();

        public Validator()
        {
            RuleFor(i => i.Name).NotEmpty().Saying("Platform.FilterNameNeeded");
            RuleFor(i => i.Name).MaximumLength(SavedFilter.LongestName).Saying("Platform.FilterNameTooLong", SavedFilter.LongestName);
            RuleFor(i => i.Query).Must(q => q is ['?', ..] && q.Length <= SavedFilter.LongestQuery).OverridePropertyName(nameof(Input.Name)).Saying("Platform.NothingFiltered");
        }
    }

    /// <summary>Of that person in that list, as they were kept.</summary>
    public Task<List<SavedFilter>> OfAsync(Guid accountId, string list, CancellationToken ct) =>
        db.Set<SavedFilter>().AsNoTracking().Where(f => f.AccountId == accountId && f.List == list).OrderBy(f => f.SavedAt).ToListAsync(ct);

    /// <summary>Under a name that is taken it stands in the other's place; sent again, it keeps the same.</summary>
    public async Task<Result<string>> KeepAsync(string list, Input input, CancellationToken ct)
    {
        if (Validator.Kept.Check(input).Why is { } wrong) return wrong;
        if (user.AccountId is not { } account) return Refusal.Forbidden();
        if (await ReplaceAsync(list, input, ct)) return input.Query;
        if (await Own(list).CountAsync(ct) >= Most) return Refusal.Invalid("Platform.TooManyFilters", nameof(Input.Name), Most);
        db.Add(new SavedFilter { AccountId = account, List = list, Name = input.Name, Query = input.Query, SavedAt = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Sent twice at once: the later one is kept.
            db.ChangeTracker.Clear();
            if (!await ReplaceAsync(list, input, ct)) throw;
        }

        return input.Query;
    }

    /// <summary>It is not wanted any more.</summary>
    public Task DropAsync(string list, string name, CancellationToken ct) => Own(list).Where(f => f.Name == name).ExecuteDeleteAsync(ct);

    private IQueryable<SavedFilter> Own(string list) => db.Set<SavedFilter>().Where(f => f.AccountId == user.AccountId && f.List == list);

    private async Task<bool> ReplaceAsync(string list, Input input, CancellationToken ct) =>
        await Own(list).Where(f => f.Name == input.Name).ExecuteUpdateAsync(s => s.SetProperty(f => f.Query, input.Query).SetProperty(f => f.SavedAt, clock.GetUtcNow()), ct) > 0;
}
