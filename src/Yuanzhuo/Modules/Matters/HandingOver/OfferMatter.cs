using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>Offers the ball to another organisation; it stays until that one accepts.</summary>
internal sealed class OfferMatter(Doer doer, YuanzhuoDb db, MatterDesk desk, MatterFates fates, HandlingTerms terms) : ToUnit<OfferMatter.Input>(doer, db, fates)
{
    public sealed class Input : ToUnitInput;

    public override Act Act => Act.OfferMatter;

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtHolderAsync(input.Number, ct);

    protected override async Task<Result> PassAsync(MatterAtHand at, OrgUnit to, PublicWords reason, CancellationToken ct)
    {
        var (answer, _) = await terms.AnswerAsync(at.Place, Now, ct);
        return at.Matter.Offer(to.Id, reason, answer, Now);
    }
}
