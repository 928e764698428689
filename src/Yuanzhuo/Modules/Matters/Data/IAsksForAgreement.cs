using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>An explanation ends a matter only when those who raised it agree (解释说明并认可): they are asked through a channel the explainer cannot touch.</summary>
public interface IAsksForAgreement
{
    /// <summary>Adds what asks them; the matter waits until they answer.</summary>
    Task<Result> AskAsync(Matter matter, OrgUnit place, PublicWords explanation, DateTimeOffset at, CancellationToken ct);
}
