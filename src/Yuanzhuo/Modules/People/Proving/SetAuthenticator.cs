using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.SigningIn;

namespace Yuanzhuo.Modules.People.Proving;

/// <summary>
/// A person sets up the app that shows their codes, or another one in its place; a code of it shows that both hold the same key. With the first factor their other
/// sessions end, for they began without one.
/// </summary>
internal sealed class SetAuthenticator(Doer doer, YuanzhuoDb db, FactorVault vault, SecondFactors factors, Sessions sessions) : OwnDeed<SetAuthenticator.Input, ShownCodes>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The key that the page showed, sealed for its person: until it is confirmed it is kept nowhere else.</summary>
        [JsonIgnore]
        public string Key { get; set; } = "";

        [JsonIgnore]
        public string Code { get; set; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Code).NotEmpty().Saying("People.FactorCodeNeeded");
            RuleFor(i => i.Code).MaximumLength(CheckSecondFactor.LongestCode).Saying("People.CodeNotOfApp");
            RuleFor(i => i.Key).MaximumLength(2000).Saying("People.KeyGone");
        }
    }

    protected override Rules<Input> Rules => Kept<Validator>();

    public override bool NeedsProof => true;

    protected override async Task<Result<ShownCodes>> DoAsync(Input input, Account account, CancellationToken ct)
    {
        if (vault.OpenFor(account.Id, input.Key) is not { } key) return Refusal.Invalid("People.KeyGone");
        if (Totp.StepOf(key, CheckSecondFactor.Plain(input.Code), Now) is not { } step) return Refusal.Invalid("People.CodeNotOfApp", nameof(Input.Code));

        var isFirst = !account.TwoFactorEnabled;
        var app = await db.Set<Authenticator>().FirstOrDefaultAsync(a => a.AccountId == account.Id, ct);
        if (app is null) db.Add(new Authenticator { AccountId = account.Id, SealedKey = vault.SealFor(account.Id, key), SetAt = Now, LastStep = step });
        else (app.SealedKey, app.SetAt, app.LastStep) = (vault.SealFor(account.Id, key), Now, step);
        db.Note(account.Id, new SecondFactorSet(account.Id, FactorKind.Authenticator), Now);
        var codes = await factors.WithCodesAsync(account, Now, ct);
        if (isFirst) await sessions.EndAllAsync(account.Id, Doer.User.SessionId, ct);
        await sessions.ProveAsync(Doer.User.SessionId, ct);
        return new ShownCodes { Codes = codes };
    }
}
