using FluentValidation;
using Microsoft.AspNetCore.Identity;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Proving;

/// <summary>A person sets up a passkey that the browser has just made. With the first factor their other sessions end.</summary>
internal sealed class AddPasskey(Doer doer, YuanzhuoDb db, UserManager<Account> users, SecondFactors factors, Sessions sessions) : OwnDeed<AddPasskey.Input, ShownCodes>(doer)
{
    public const int Most = 10;

    public sealed class Input : Repeatable
    {
        /// <summary>By what its person knows it.</summary>
        public string Name { get; set; } = "";

        /// <summary>What the browser made, checked (<see cref="TakePasskey"/>).</summary>
        [JsonIgnore]
        public UserPasskeyInfo? Passkey { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Name).NotEmpty().Saying("People.PasskeyNameNeeded");
            RuleFor(i => i.Name).MaximumLength(60).Saying("People.PasskeyNameTooLong", 60);
        }
    }

    public override bool NeedsProof => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<ShownCodes>> DoAsync(Input input, Account account, CancellationToken ct)
    {
        if (input.Passkey is not { } passkey) return Refusal.Invalid("People.PasskeyNotMade");
        if ((await factors.OfAsync(account.Id, ct)).Passkeys.Count >= Most) return Refusal.RuleBroken("People.TooManyPasskeys", Most);

        var isFirst = !account.TwoFactorEnabled;
        passkey.Name = CleanText.Of(input.Name);
        var codes = await factors.WithCodesAsync(account, Now, ct);
        db.Note(account.Id, new SecondFactorSet(account.Id, FactorKind.Passkey), Now);
        var added = await users.AddOrUpdatePasskeyAsync(account, passkey);
        if (!added.Succeeded) return Refusal.Conflict();
        if (isFirst) await sessions.EndAllAsync(account.Id, Doer.User.SessionId, ct);
        await sessions.ProveAsync(Doer.User.SessionId, ct);
        return new ShownCodes { Codes = codes };
    }
}
