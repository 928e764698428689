using System.Globalization;
using YuanzhuoTexts = Yuanzhuo.Platform.Texts.Texts;

namespace Yuanzhuo.Platform.Post;

/// <summary>A letter as its addressee reads it.</summary>
public sealed record InboxLine(Guid Id, string Subject, string Words, bool HasPage, DateTimeOffset WrittenAt, bool IsUnread);

/// <summary>The letters of whoever is signed in; nobody sees another's.</summary>
public sealed class Inbox(YuanzhuoDb db, CurrentUser user, YuanzhuoTexts texts, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>From so many on the menu says "99+".</summary>
    public const int MostCounted = 100;

    private IQueryable<Letter> Mine => db.Set<Letter>().Where(l => l.AccountId == user.AccountId);

    public async Task<(int Total, IReadOnlyList<InboxLine> Lines)> PageAsync(int page, CancellationToken ct)
    {
        var total = await Mine.CountAsync(ct);
        var letters = await Mine.AsNoTracking().OrderByDescending(l => l.WrittenAt).ThenByDescending(l => l.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return (total, letters.ConvertAll(LineOf));
    }

    /// <summary>Opens a letter: it is read, and here is the page it leads to. Null where it is not this person's.</summary>
    public async Task<string?> OpenAsync(Guid id, CancellationToken ct)
    {
        var path = await Mine.Where(l => l.Id == id).Select(l => l.Path ?? "/inbox").FirstOrDefaultAsync(ct);
        if (path is not null) await ReadAsync(Mine.Where(l => l.Id == id), ct);
        return path;
    }

    public Task ReadAllAsync(CancellationToken ct) => ReadAsync(Mine, ct);

    private Task<int> ReadAsync(IQueryable<Letter> letters, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return letters.Where(l => l.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.ReadAt, now), ct);
    }

    private InboxLine LineOf(Letter letter)
    {
        var (subject, words, _) = Wording.Of(letter, null, texts, CultureInfo.CurrentUICulture);
        return new(letter.Id, subject, words, letter.Path is not null, letter.WrittenAt, letter.ReadAt is null);
    }
}
