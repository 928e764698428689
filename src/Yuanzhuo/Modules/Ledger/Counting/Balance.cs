using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>Received = open + ended by kind. Both sides are counted by themselves, so that the equation says something.</summary>
/// <param name="Received">All concerns, and matters that the community opened by itself.</param>
/// <param name="Awaiting">Concerns that await a decision; they are open.</param>
/// <param name="OpenMatters">Open matters.</param>
/// <param name="Ended">How many ended in which way; every way is there, also with nought.</param>
public sealed record Balance(int Received, int Awaiting, int OpenMatters, IReadOnlyDictionary<Ending, int> Ended)
{
    public int Open => Awaiting + OpenMatters;

    public int EndedInAll => Ended.Values.Sum();

    /// <summary>办好了: with two keys, or on the spot. Nothing else counts as solved.</summary>
    public int Solved => Ended.Where(e => e.Key.CountsAsSolved()).Sum(e => e.Value);

    /// <summary>Ended with an answer of another kind.</summary>
    public int Answered => EndedInAll - Solved;

    public bool IsEven => Received == Open + EndedInAll;
}
