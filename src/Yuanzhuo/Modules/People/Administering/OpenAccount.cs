using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator makes an account. It opens nothing until it is given a post.</summary>
internal sealed class OpenAccount(Doer doer, AccountFounding founding) : Deed<OpenAccount.Input, string, OpenAccount.Opened>(doer)
{
    public sealed class Input : Repeatable
    {
        public string UserName { get; set; } = "";

        public string DisplayName { get; set; } = "";
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
        }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<string>>> TakeAsync(Input input, CancellationToken ct) => Task.FromResult<Result<At<string>>>(At.Everywhere(input.UserName.Trim()));

    protected override async Task<Result<OpenAccount.Opened>> DoAsync(Input input, string userName, CancellationToken ct)
    {
        var password = TemporaryPassword.Create();
        var founded = await founding.FoundAsync(userName, CleanText.Of(input.DisplayName), isDemo: false, [], password, mustChangePassword: true, ct);
        return founded.Why is { } why ? why : new Opened(founded.Value.Id) { TemporaryPassword = password };
    }
}
