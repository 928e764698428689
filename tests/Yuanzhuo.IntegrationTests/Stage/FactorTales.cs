using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>People with a second factor, without walking through its pages.</summary>
internal static class FactorTales
{
    /// <summary>Sets up the app that shows that account's codes: its key, and the recovery codes that came with it.</summary>
    public static Task<(byte[] Key, IReadOnlyList<string> Codes)> WithAppAsync(this App app, Guid accountId) => app.WithAsync(async services =>
    {
        var db = services.GetRequiredService<YuanzhuoDb>();
        var account = await db.Set<Account>().SingleAsync(a => a.Id == accountId);
        var key = Totp.NewKey();
        db.Add(new Authenticator { AccountId = accountId, SealedKey = services.GetRequiredService<FactorVault>().SealFor(accountId, key), SetAt = app.Clock.GetUtcNow(), LastStep = 0 });
        var codes = await services.GetRequiredService<SecondFactors>().WithCodesAsync(account, app.Clock.GetUtcNow(), default);
        await db.SaveChangesAsync();
        return (key, codes);
    });

    /// <summary>What the app shows now.</summary>
    public static string CodeOf(this TimeProvider clock, byte[] key) => Totp.CodeOf(key, Totp.StepAt(clock.GetUtcNow()));

    /// <summary>The next code, which was not taken yet.</summary>
    public static string NextCodeOf(this MovableClock clock, byte[] key)
    {
        clock.Advance(TimeSpan.FromSeconds(31));
        return clock.CodeOf(key);
    }

    /// <summary>Password and then that code.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(this HttpClient client, string userName, Func<string> code)
    {
        var second = await client.SignInAsync(userName, PeopleTales.Password);
        Assert.Equal("/sign-in/second", second.Target());
        return await client.SendFormAsync(second.Target(), ("Input.Code", code()));
    }
}
