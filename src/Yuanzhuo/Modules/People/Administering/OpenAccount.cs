using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator makes an account. It opens nothing until it is given a post.</summary>
internal sealed class OpenAccount(Doer doer, YuanzhuoDb db, AccountFounding founding) : Deed<OpenAccount.Input, OrgUnit?, OpenAccount.Opened>(doer)
{
    public sealed class Input : Repeatable
    {
        public string UserName { get; set; } = "";

        public string DisplayName { get; set; } = "";

        /// <summary>With a first post: needed by whoever administers one street or bureau only, for an account without one stands nowhere.</summary>
        public Role? Role { get; set; }

        public Guid? UnitId { get; set; }
    }

    /// <summary>The account, and once only its password: it is stored nowhere, so a repeated send gets none.</summary>
    public sealed record Opened(Guid AccountId)
    {
        [JsonIgnore]
        public string? TemporaryPassword { get; init; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.UserName).NotEmpty().Saying("People.UserNameNeeded");
            RuleFor(i => i.UserName).MaximumLength(60).Saying("People.UserNameUnfit");
            RuleFor(i => i.DisplayName).NotEmpty().Saying("People.DisplayNameNeeded");
            RuleFor(i => i.DisplayName).MaximumLength(60).Saying("People.DisplayNameTooLong", 60);
            RuleFor(i => i.Role).Must(r => r is not null and not Platform.Access.Role.Anyone && Enum.IsDefined(r.Value)).When(i => i.Role is not null || i.UnitId is not null).Saying("People.RoleNeeded");
        }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    /// <summary>With its first post it rests on an organisation that must not cease to be at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<OrgUnit?>>> TakeAsync(Input input, CancellationToken ct)
    {
        if (input.UnitId is null && input.Role is null) return At.Everywhere<OrgUnit?>(null);
        var at = await db.OrgUnits.Existing().FirstOrDefaultAsync(u => u.Id == input.UnitId, ct);
        if (at is null) return Refusal.Invalid("People.UnitNeeded", nameof(Input.UnitId));
        return At.Place<OrgUnit?>(at, RolePlacing.IsDelegated(input.Role!.Value) ? at.Path : "");
    }

    protected override async Task<Result<OpenAccount.Opened>> DoAsync(Input input, OrgUnit? at, CancellationToken ct)
    {
        if (at is not null && !RolePlacing.MayHold(input.Role!.Value, at.Kind)) return Refusal.RuleBroken("People.RoleNotThere", at.Name) with { Field = nameof(Input.Role) };
        NewPost[] posts = at is null ? [] : [new(input.Role!.Value, at.Id)];
        var password = TemporaryPassword.Create();
        var founded = await founding.FoundAsync(input.UserName.Trim(), CleanText.Of(input.DisplayName), isDemo: false, posts, password, mustChangePassword: true, ct);
        return founded.Why is { } why ? why : new Opened(founded.Value.Id) { TemporaryPassword = password };
    }
}
