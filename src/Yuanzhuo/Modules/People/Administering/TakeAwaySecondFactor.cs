using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>
/// Somebody lost what they prove themselves by: an administrator takes it away, so that they come in by the password and set up another one. Their sessions end, and
/// they are told, for it may be somebody else who asked.
/// </summary>
internal sealed class TakeAwaySecondFactor(Doer doer, YuanzhuoDb db, UserManager<Account> users, SecondFactors factors, Sessions sessions, LetterDesk letters, AccountPlaces places)
    : Deed<TakeAwaySecondFactor.Input, Account, Guid>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
    {
        public Guid AccountId { get; set; }

        /// <summary>Why, and how it was made sure that it is they who ask.</summary>
        public string Reason { get; set; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).NotEmpty().Saying("People.ReasonNeeded");
            RuleFor(i => i.Reason).MaximumLength(400).Saying("People.ReasonTooLong", 400);
        }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<Account>>> TakeAsync(Input input, CancellationToken ct) =>
        await users.FindByIdAsync(input.AccountId.ToString()) is { ClosedAt: null, IsDemo: false } account ? At.Place(account, await places.OfAsync(account.Id, ct)) : Refusal.NotFound("People.NoSuchPerson");

    protected override async Task<Result<Guid>> DoAsync(Input input, Account account, CancellationToken ct)
    {
        if (account.Id == Doer.User.AccountId) return Refusal.RuleBroken("People.OwnFactorElsewhere");
        if (!account.TwoFactorEnabled) return Refusal.RuleBroken("People.HasNoFactor");
        var reason = PublicWords.Check(input.Reason, nameof(Input.Reason), input.PersonalDataMayStand);
        if (reason.Why is { } why) return why;

        await factors.TakeAllAsync(account, ct);
        await users.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, null, ct);
        db.Note(account.Id, new SecondFactorTakenAway(account.Id, reason.Value), Now);
        await letters.ToAccountsAsync([account.Id], new("People.Letter_FactorTaken", [reason.Value.Text], "/account/second-factor") { IsUrgent = true }, ct);
        return account.Id;
    }
}
