using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Data;

/// <summary>The rule packs as this node last read them.</summary>
public sealed class RuleMemory
{
    /// <summary>The longest that another node's change goes unnoticed.</summary>
    public static readonly TimeSpan RecheckAfter = TimeSpan.FromSeconds(30);

    private volatile Remembered? _last;

    /// <summary>After a change on this node: read again at once.</summary>
    public void Forget() => _last = null;

    /// <summary>The book, where it was read lately. A clock that went back counts as too long ago.</summary>
    internal RuleBook? Fresh(DateTimeOffset now) => _last is { } last && now - last.ReadAt is var age && age >= TimeSpan.Zero && age < RecheckAfter ? last.Book : null;

    internal RuleBook Keep(RuleBook book, DateTimeOffset now)
    {
        _last = new Remembered(book, now);
        return book;
    }

    private sealed record Remembered(RuleBook Book, DateTimeOffset ReadAt);
}
