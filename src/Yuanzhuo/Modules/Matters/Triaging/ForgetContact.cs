using Yuanzhuo.Modules.Concerns.Data;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>
/// The person asks at the desk to be forgotten (个人信息保护法 15, 47) and has no number at hand: the contact, the words as spoken and
/// letters to them go, the concern stays. With the number they do it themselves.
/// </summary>
internal sealed class ForgetContact(Doer doer, ConcernDesk desk, RaiserLetters letters) : Deed<ForgetContact.Input, ConcernAtHand, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }
    }

    public override Act Act => Act.ReadContact;

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    /// <summary>The concern.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        at.Concern.ForgetContact(Now);
        await letters.ForgetAsync([at.Concern], Now, ct);
        return at.Concern.Id;
    }
}
