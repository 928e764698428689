using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Dossier.Showing;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Dossier.Following;

/// <summary>A concern as who has its number sees it: masked words, never contact data.</summary>
/// <param name="TrackingNumber">In the stored form.</param>
/// <param name="Answer">What this person was told at triage; shown here only (信访工作条例 30).</param>
/// <param name="Matter">The matter it is in now; null while it awaits a decision.</param>
/// <param name="MayAnswer">Whether this person is asked now if it is solved (群众评).</param>
/// <param name="Asked">What they are asked; null while nothing is asked.</param>
/// <param name="IsKnownToStaff">A worker wrote it down and knows the number: it opens no answer.</param>
/// <param name="ContestUntilOn">Until when they can say that it is not solved; null where they cannot.</param>
/// <param name="MayWithdraw">Whether they can take it back.</param>
public sealed record FollowedView(string TrackingNumber, string PublicWords, DateOnly RaisedOn, string PlaceName, DateOnly FirstAnswerDueOn, string? Answer, Today Today, MatterView? Matter, bool MayAnswer,
    ClosureAim? Asked = null, bool IsKnownToStaff = false, DateOnly? ContestUntilOn = null, bool MayWithdraw = false);
