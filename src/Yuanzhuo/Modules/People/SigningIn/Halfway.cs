using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using System.Security.Claims;
using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>Who gave the right password and not yet the second factor: an encrypted cookie for some minutes, which opens nothing but the page for it.</summary>
internal sealed class Halfway(YuanzhuoDb db, IHttpContextAccessor http)
{
    private const string Stamp = "stamp";

    private HttpContext Http => http.HttpContext!;

    public Task BeginAsync(Account account) => Http.SignInAsync(SignInSetup.HalfwayScheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(Stamp, account.SecurityStamp ?? "")], SignInSetup.HalfwayScheme)));

    /// <summary>Whose it is; null where nobody is on the way, or the password was changed meanwhile.</summary>
    public async Task<Account?> FindAsync(CancellationToken ct)
    {
        if (await Http.AuthenticateAsync(SignInSetup.HalfwayScheme) is not { Succeeded: true, Principal: { } halfway }) return null;
        if (!Guid.TryParse(halfway.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == id && a.ClosedAt == null, ct);
        return account is not null && (account.SecurityStamp ?? "") == halfway.FindFirstValue(Stamp) ? account : null;
    }

    public Task EndAsync() => Http.SignOutAsync(SignInSetup.HalfwayScheme);
}
