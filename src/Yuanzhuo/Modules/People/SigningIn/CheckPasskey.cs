using Microsoft.AspNetCore.Identity;
using System.Data.Common;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>
/// What a browser says for a passkey (WebAuthn), checked by Identity against the challenge that the page was drawn with. Whatever cannot be read is wrong, never a
/// fault: it comes from outside.
/// </summary>
internal sealed class CheckPasskey(SignInManager<Account> door, UserManager<Account> users)
{
    /// <summary>Letters of the JSON; real ones have some 2,000.</summary>
    public const int Longest = 20_000;

    /// <summary>Whether it was given by a passkey of that account. Within the caller's transaction: the passkey's counter goes on.</summary>
    public async Task<bool> TakeAsync(Account account, string? credential)
    {
        if (string.IsNullOrWhiteSpace(credential) || credential.Length > Longest) return false;
        var given = await ReadAsync(() => door.PerformPasskeyAssertionAsync(credential));
        return given is { Succeeded: true } && given.User.Id == account.Id && (await users.AddOrUpdatePasskeyAsync(account, given.Passkey)).Succeeded;
    }

    /// <summary>A new one; null where it cannot be read or answers another challenge than its page's, or belongs to somebody already.</summary>
    public async Task<UserPasskeyInfo?> NewAsync(Guid accountId, string? credential)
    {
        if (string.IsNullOrWhiteSpace(credential) || credential.Length > Longest) return null;
        var made = await ReadAsync(() => door.PerformPasskeyAttestationAsync(credential));
        if (made is not { Succeeded: true } || made.UserEntity.Id != accountId.ToString()) return null;
        return await users.FindByPasskeyIdAsync(made.Passkey.CredentialId) is null ? made.Passkey : null;
    }

    private static async Task<T?> ReadAsync<T>(Func<Task<T>> readAsync)
        where T : class
    {
        try
        {
            return await readAsync();
        }
        catch (Exception unreadable) when (unreadable is not (OperationCanceledException or DbException or DbUpdateException))
        {
            return null;
        }
    }
}
