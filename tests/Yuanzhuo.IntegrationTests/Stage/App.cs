using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>The whole application on one database, shared by all tests of that database; each test sets its own scene.</summary>
public abstract class App : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The folder of the keys that seal contacts and sessions.</summary>
    protected virtual string Keys { get; } = Directory.CreateTempSubdirectory("yuanzhuo-keys-").FullName;

    /// <summary>The application's clock. It only ever moves forward.</summary>
    public virtual MovableClock Clock { get; } = new();

    public abstract string Provider { get; }

    /// <summary>Why this database cannot be tested here; null where it can.</summary>
    public virtual string? Missing => null;

    /// <summary>Further settings of this application; they win over the usual ones.</summary>
    protected virtual IEnumerable<(string Name, string Value)> MoreSettings => [];

    protected abstract string ConnectionString { get; }

    public abstract Task PrepareAsync();

    /// <summary>Whether an empty SQLite file gets its tables before the start instead of by it.</summary>
    protected virtual bool StartsWithTables => true;

    public async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        if (Missing is null && StartsWithTables && Provider == "Sqlite") await EmptySchema.LayAsync(ConnectionString);
        if (Missing is null) _ = Server;
    }

    /// <summary>A client with its own cookies that shows redirects instead of following them.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>A client signed in as that account.</summary>
    public async Task<HttpClient> SignedInAsync(Guid accountId)
    {
        var client = Visitor();
        (await client.PostAsync($"/test/sign-in/{accountId}", null)).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Runs something inside the application's services, in a scope of its own.</summary>
    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<T> WithDbAsync<T>(Func<YuanzhuoDb, Task<T>> work) => WithAsync(s => work(s.GetRequiredService<YuanzhuoDb>()));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Database:Provider", Provider);
        builder.UseSetting("Database:MigrateOnStart", "true");
        builder.UseSetting("ConnectionStrings:Yuanzhuo", ConnectionString);
        builder.UseSetting("Keys:Folder", Keys);
        // Tests move the clock they share; nobody's session shall end by another test's days.
        builder.UseSetting("SignIn:IdleMinutes", "5256000");
        builder.UseSetting("SignIn:LongestHours", "87600");
        // Who tests other things comes in by the test's door, with nothing but an account (SecondFactorTests switch it on).
        builder.UseSetting("SignIn:SecondFactor", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        // Tests let the journal be heard when they want it (TailReader.HearAllAsync).
        builder.UseSetting("Tail:Enabled", "false");
        foreach (var limit in new[] { "RaisePerMinute", "RaisePerAddressPerMinute", "RaisePerPlacePerMinute", "ApiRaisePerMinute", "SignInPerMinute" }) builder.UseSetting($"RateLimits:{limit}", "1000000");
        builder.UseSetting("Raise:LeastSeconds", "0");
        // Tests run passes when they mean to.
        builder.UseSetting("Passes:Enabled", "false");
        foreach (var (name, value) in MoreSettings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<IStartupFilter, TestSignIn>();
            // What makes a digest strong is how long it takes; here nobody guesses.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 2_000);
        });
    }
}
