using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>The street decides who holds it, after two refusals or when nobody answers; whom it appoints cannot refuse.</summary>
internal sealed class AppointHolder(Doer doer, YuanzhuoDb db, MatterDesk desk, MatterFates fates) : ToUnit<AppointHolder.Input>(doer, db, fates)
{
    public sealed class Input : ToUnitInput;

    public override Act Act => Act.DecideHolder;

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    protected override Task<Result> PassAsync(MatterAtHand at, OrgUnit to, PublicWords reason, CancellationToken ct) => Task.FromResult(at.Matter.Appoint(to.Id, reason, Now));
}
