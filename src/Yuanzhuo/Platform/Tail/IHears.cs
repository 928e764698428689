using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Tail;

/// <summary>
/// Hears facts of one kind (or of all that derive from it) in the journal's order, after they were committed. It runs in a transaction of
/// the scope's <see cref="Data.YuanzhuoDb"/>, in which the hearer's place moves on as well: what it writes there is done exactly once.
/// What it does elsewhere may happen twice and must be harmless twice. It neither begins nor ends a transaction, and is short.
/// </summary>
public interface IHears<TFact> where TFact : Fact
{
    Task HearAsync(Heard<TFact> heard, CancellationToken ct);
}

/// <param name="Position">The fact's place in the order.</param>
/// <param name="At">When it became true.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Entry">Its line in the journal: whose, where, by whom.</param>
public sealed record Heard<TFact>(long Position, DateTimeOffset At, TFact Fact, JournalEntry Entry) where TFact : Fact;

/// <summary>Where a hearer begins that was never heard of before.</summary>
public enum HearingStart
{
    /// <summary>With the first fact of all.</summary>
    Beginning,

    /// <summary>With what happens from now on, such as for letters, which nobody wants years late.</summary>
    Now,
}
