using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>What the tests of commitments share.</summary>
internal static class Commitments
{
    public static readonly Guid Works = Guid.CreateVersion7();
    public static readonly Guid Community = Guid.CreateVersion7();
    public static readonly Guid Clerk = Guid.CreateVersion7();
    public static readonly Guid Organiser = Guid.CreateVersion7();
    public static readonly ExtensionLimits Once = new(1, 10);

    public static Matter OpenMatter(string openedOn = "2022-01-04") => Matter.Open(new Opening
    {
        Number = "360103-2026-000001", Title = "道路开挖手续".AsPublic(), Summary = "道路开挖手续".AsPublic(), PlaceId = Community, ReceivedOn = Day(openedOn), HolderId = Community,
    }, Morning(openedOn));

    public static SpokenCommitment Said(Term term, DateTimeOffset spokenAt, string words = "8个工作日内办好") =>
        new() { UnitId = Works, Officer = "城建科负责人".AsPublic(), Words = words.AsPublic(), Term = term, SpokenAt = spokenAt };

    public static Commitment Made(Term term, string spokenOn) => Made(term, Morning(spokenOn));

    public static Commitment Made(Term term, DateTimeOffset spokenAt) => Commitment.Make(OpenMatter(), Said(term, spokenAt), Shipped, spokenAt).Value;

    public static Result Ask(this Commitment commitment, string on, int days = 5, string reason = "材料还在路上") =>
        commitment.AskExtension(new ExtensionRequest(days, reason.AsPublic(), Works, Clerk), Once, Morning(on));

    public static Result Grant(this Commitment commitment, string on) =>
        commitment.GrantExtension(new ExtensionDecision("同意，请按新日期办好".AsPublic(), Community, Organiser), Shipped, Morning(on));

    public static string KeyOf(this Result result) => result.IsDone ? "" : result.Refusals[0].Key;
}
