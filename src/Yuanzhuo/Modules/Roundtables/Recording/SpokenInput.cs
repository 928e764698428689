using Yuanzhuo.Modules.Commitments.Parts;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>A commitment as the clerk's form at the table carries it.</summary>
public sealed class SpokenInput : CommitmentInput
{
    /// <summary>The agenda item's place.</summary>
    public int Order { get; set; }
}
