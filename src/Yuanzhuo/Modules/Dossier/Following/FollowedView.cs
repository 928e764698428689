using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Dossier.Showing;

namespace Yuanzhuo.Modules.Dossier.Following;

/// <summary>A concern as who has its number sees it: masked words, never contact data.</summary>
/// <param name="TrackingNumber">In the stored form.</param>
/// <param name="Answer">What this person was told at triage; shown here only (信访工作条例 30).</param>
/// <param name="Matter">The matter it is in now; null while it awaits a decision.</param>
/// <param name="MayAnswer">Whether this person is asked now if it is solved (群众评).</param>
public sealed record FollowedView(string TrackingNumber, string PublicWords, DateOnly RaisedOn, string PlaceName, DateOnly FirstAnswerDueOn, string? Answer, Today Today, MatterView? Matter, bool MayAnswer);
