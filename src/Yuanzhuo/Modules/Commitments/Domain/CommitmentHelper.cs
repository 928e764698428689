namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>An organisation that helps (配合单位).</summary>
public sealed class CommitmentHelper
{
    internal CommitmentHelper(Guid commitmentId, Guid unitId) => (Id, CommitmentId, UnitId) = (NewId.Next(), commitmentId, unitId);

    public Guid Id { get; private init; }

    public Guid CommitmentId { get; private init; }

    public Guid UnitId { get; private init; }
}
