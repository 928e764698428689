using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.SigningIn;

namespace Yuanzhuo.Modules.People.Proving;

/// <summary>The form of a new passkey: what the browser says is read and checked here, and the deed gets what came of it.</summary>
internal sealed class TakePasskey(CheckPasskey passkeys, AddPasskey add, CurrentUser user)
{
    public sealed class Input
    {
        public string Name { get; set; } = "";

        public string Credential { get; set; } = "";
    }

    public async Task<Result<ShownCodes>> HandleAsync(Input input, CancellationToken ct) =>
        await add.HandleAsync(new() { Name = input.Name, Passkey = user.AccountId is { } own ? await passkeys.NewAsync(own, input.Credential) : null }, ct);
}
