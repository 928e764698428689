using FluentValidation;
using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.People.Founding;

/// <summary>An administrator comes to be without another one: by the first run's code, or by an operator at the machine.</summary>
internal sealed class FoundAdministrator(YuanzhuoDb db, UnitOfWork unit, AccountFounding founding, TopUnit top, FirstRunCode first, DemoMode demo)
{
    private const string Operator = "Operator";

    public sealed class Input : Repeatable
    {
        /// <summary>The code from the log; operators need none.</summary>
        public string Code { get; set; } = "";

        public string UserName { get; set; } = "";

        public string DisplayName { get; set; } = "";

        /// <summary>Left out of the request's stored outcome and fingerprint: a secret is not remembered.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public string Password { get; set; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.UserName).NotEmpty().Saying("People.UserNameNeeded");
            RuleFor(i => i.UserName).MaximumLength(60).Saying("People.UserNameUnfit");
            RuleFor(i => i.DisplayName).NotEmpty().Saying("People.DisplayNameNeeded");
            RuleFor(i => i.DisplayName).MaximumLength(60).Saying("People.DisplayNameTooLong", 60);
            RuleFor(i => i.Password).NotEmpty().Saying("People.PasswordNeeded");
            RuleFor(i => i.Password).MaximumLength(200).Saying("People.PasswordTooLong", 200);
        }
    }

    /// <summary>Whether the first run's page is still open; in the demo it never is.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken ct) => !demo.IsEnabled && !await db.HasAdministratorAsync(ct);

    /// <summary>The first administrator, by the code.</summary>
    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => first.InTurnAsync(() => ByCodeAsync(input, ct), ct);

    private async Task<Result<Guid>> ByCodeAsync(Input input, CancellationToken ct)
    {
        var founded = await unit.DoAsync(input, async () =>
        {
            if (await db.HasAdministratorAsync(ct)) return Refusal.NotFound("People.FirstRunIsOver");
            return first.Fits(input.Code) ? await WorkAsync(input, ct) : Refusal.Invalid("People.CodeWrong", nameof(Input.Code));
        }, ct);
        if (founded.IsDone) first.UseUp();
        return founded;
    }

    /// <summary>An administrator made by whoever has the machine: a way back in when nobody has the password any more.</summary>
    public Task<Result<Guid>> ByOperatorAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<Guid>.Refused(invalid.Refusals);
        db.Author.Is(null, null, Operator);
        var unitId = await top.EnsureAsync(ct);
        var founded = await founding.FoundAsync(
            input.UserName.Trim(), CleanText.Of(input.DisplayName), isDemo: false, [new NewPost(Role.Administrator, unitId)], input.Password, ct: ct);
        return founded.IsDone ? founded.Value.Id : Result<Guid>.Refused(founded.Refusals);
    }
}
