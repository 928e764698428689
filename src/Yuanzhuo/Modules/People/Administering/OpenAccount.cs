using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator makes an account. It opens nothing until it is given a post.</summary>
internal sealed class OpenAccount(YuanzhuoDb db, UnitOfWork unit, AccountFounding founding, CurrentUser user)
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

    public Task<Result<Opened>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Opened>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<Opened>.Refused(invalid.Refusals);
        if (db.Authorise(user, Act.ManagePeople, "") is { IsDone: false } no) return Result<Opened>.Refused(no.Refusals);
        var password = TemporaryPassword.Create();
        var founded = await founding.FoundAsync(input.UserName.Trim(), CleanText.Of(input.DisplayName), isDemo: false, [], password, mustChangePassword: true, ct);
        return founded.IsDone ? new Opened(founded.Value.Id) { TemporaryPassword = password } : Result<Opened>.Refused(founded.Refusals);
    }
}
