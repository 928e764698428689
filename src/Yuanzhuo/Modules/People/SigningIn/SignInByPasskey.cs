using FluentValidation;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>The second step in by a passkey.</summary>
internal sealed class SignInByPasskey(Halfway halfway, CheckPasskey passkeys, SignInSecond second)
{
    public sealed class Input
    {
        /// <summary>What the browser says, as JSON.</summary>
        public string Credential { get; set; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Credential).NotEmpty().Saying("People.PasskeyNotRight");
            RuleFor(i => i.Credential).MaximumLength(CheckPasskey.Longest).Saying("People.PasskeyNotRight");
        }
    }

    public async Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input).Why is { } wrong) return wrong;
        if (await halfway.FindAsync(ct) is not { } account) return Refusal.Invalid("People.HalfwayOver");
        var came = await second.TryAsync(account, () => passkeys.TakeAsync(account, input.Credential), ct);
        return came.Why is { } why ? why : came.Value ? account.Id : Refusal.Invalid("People.PasskeyNotRight");
    }
}
