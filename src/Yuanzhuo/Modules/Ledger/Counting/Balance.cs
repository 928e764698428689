using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>The books of a place and period, in matters (件) and in voices (人次).</summary>
/// <param name="Matters">Things: what was merged into another is not one of its own. Ten voices for one lift are one.</param>
/// <param name="Voices">Everybody who spoke, each with the fate of the matter that theirs has come to.</param>
/// <param name="Merged">Concerns and matters that were merged into a matter: neither received nor ended, told beside the books.</param>
public sealed record Balance(Book Matters, Book Voices, int Merged)
{
    public bool IsEven => Matters.IsEven && Voices.IsEven;
}

/// <summary>Received = open + ended by kind. Both sides are counted by themselves, so that the equation says something.</summary>
/// <param name="Received">All that came in.</param>
/// <param name="Awaiting">Concerns that await a decision; they are open.</param>
/// <param name="InHand">In a matter that is open.</param>
/// <param name="Ended">How many ended in which way; every way is there, also with nought.</param>
public sealed record Book(int Received, int Awaiting, int InHand, IReadOnlyDictionary<Ending, int> Ended)
{
    public int Open => Awaiting + InHand;

    public int EndedInAll => Ended.Values.Sum();

    /// <summary>办好了: with two keys, or on the spot. Nothing else counts as solved.</summary>
    public int Solved => Ended.Where(e => e.Key.CountsAsSolved()).Sum(e => e.Value);

    /// <summary>Ended with an answer of another kind.</summary>
    public int Answered => EndedInAll - Solved;

    public bool IsEven => Received == Open + EndedInAll;
}
