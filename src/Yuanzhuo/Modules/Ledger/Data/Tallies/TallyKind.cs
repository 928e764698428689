using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>What is counted: matters by how they ended (the names of <c>Ending</c>), concerns by how the matter they are in ended, and these.</summary>
public static class TallyKind
{
    /// <summary>Concerns, and matters that the community opened by itself: the other side of the equation.</summary>
    public const string Received = "Received";

    /// <summary>Matters that the community opened by itself: nobody spoke.</summary>
    public const string Own = "Own";

    /// <summary>Concerns that await a decision.</summary>
    public const string Awaiting = "Awaiting";

    /// <summary>Open matters.</summary>
    public const string Open = "Open";

    /// <summary>Concerns that live on as a further voice of a matter they did not found: no matter of their own.</summary>
    public const string Voice = "Voice";

    /// <summary>No figure but a sign: the tree of units changed, so the lines of those above are counted anew.</summary>
    public const string Rebuild = "Rebuild";

    /// <summary>Concerns in a matter that is open.</summary>
    public static string SaidOpen { get; } = Said + Open;

    /// <summary>Before the fate of the matter: a concern in it.</summary>
    internal const string Said = "Said";

    /// <summary>Concerns in a matter that ended so.</summary>
    public static string SaidAnd(Ending ending) => Said + ending;
}
