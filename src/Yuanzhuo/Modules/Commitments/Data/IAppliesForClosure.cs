using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>The words and evidence of a promise kept are those of an application for closure. The Supervision module knows how to apply.</summary>
public interface IAppliesForClosure
{
    /// <summary>Whether this person may apply, and nothing but that promise stands in the way.</summary>
    Task<bool> MayWithLastAsync(string matterNumber, Guid commitmentId, CancellationToken ct);

    /// <summary>Applies within the running deed; refused to who has no right at the holder, and while another promise is open.</summary>
    Task<Result> ApplyAsync(string matterNumber, PublicWords words, IReadOnlyList<Guid> fileIds, DateTimeOffset at, CancellationToken ct);
}
