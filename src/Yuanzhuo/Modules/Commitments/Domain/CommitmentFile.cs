namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>A file that shows that the commitment was kept.</summary>
public sealed class CommitmentFile
{
    internal CommitmentFile(Guid commitmentId, Guid fileId) => (Id, CommitmentId, FileId) = (NewId.Next(), commitmentId, fileId);

    public Guid Id { get; private init; }

    public Guid CommitmentId { get; private init; }

    /// <summary>The stored file.</summary>
    public Guid FileId { get; private init; }
}
