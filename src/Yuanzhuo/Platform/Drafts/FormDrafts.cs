using System.Text.Json;

namespace Yuanzhuo.Platform.Drafts;

/// <summary>Keeps what is being written into long forms, so that a browser that dies, a session that ends or a telephone call loses nothing.</summary>
public sealed class FormDrafts(YuanzhuoDb db, DraftVault vault, CurrentUser user, TimeProvider clock)
{
    /// <summary>Letters of a form's address and name.</summary>
    public const int LongestForm = 300;

    /// <summary>Of one person; the oldest go.</summary>
    private const int Most = 30;

    private IQueryable<FormDraft> Own => db.Set<FormDraft>().Where(d => d.AccountId == user.AccountId);

    /// <summary>Puts the fields in the place of what was kept of that form before; sent again, it keeps the same.</summary>
    public async Task KeepAsync(string form, IReadOnlyList<KeyValuePair<string, string>> fields, CancellationToken ct)
    {
        if (user.AccountId is not { } account) return;
        var (words, now) = (vault.Seal(JsonSerializer.Serialize(fields))!, clock.GetUtcNow());
        if (await ReplaceAsync(form, words, now, ct)) return;
        db.Add(new FormDraft { AccountId = account, Form = form, Sealed = words, TouchedAt = now });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two tabs began at once: the later one is kept, as if it had come a moment later.
            db.ChangeTracker.Clear();
            if (!await ReplaceAsync(form, words, now, ct)) throw;
        }

        var tooMany = await Own.OrderByDescending(d => d.TouchedAt).Skip(Most).Select(d => d.Form).ToListAsync(ct);
        if (tooMany.Count > 0) await Own.Where(d => tooMany.Contains(d.Form)).ExecuteDeleteAsync(ct);
    }

    /// <summary>What that person has kept of that form; null where nothing was, or its key is gone.</summary>
    public async Task<KeptDraft?> FindAsync(Guid accountId, string form, CancellationToken ct)
    {
        if (await db.Set<FormDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.AccountId == accountId && d.Form == form, ct) is not { } draft) return null;
        return vault.Open(draft.Sealed) is { } words ? new(draft.TouchedAt, JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(words)!) : null;
    }

    /// <summary>It was sent, or is not wanted any more.</summary>
    public Task DropAsync(string form, CancellationToken ct) => Own.Where(d => d.Form == form).ExecuteDeleteAsync(ct);

    private async Task<bool> ReplaceAsync(string form, string words, DateTimeOffset now, CancellationToken ct) =>
        await Own.Where(d => d.Form == form).ExecuteUpdateAsync(s => s.SetProperty(d => d.Sealed, words).SetProperty(d => d.TouchedAt, now), ct) > 0;
}

/// <param name="At">When it was kept last.</param>
/// <param name="Fields">Names and values as they were sent.</param>
public sealed record KeptDraft(DateTimeOffset At, IReadOnlyList<KeyValuePair<string, string>> Fields);
