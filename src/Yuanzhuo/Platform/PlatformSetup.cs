using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Drafts;
using Yuanzhuo.Platform.Health;
using Yuanzhuo.Platform.Http;
using Yuanzhuo.Platform.Keys;
using Yuanzhuo.Platform.Live;
using Yuanzhuo.Platform.Memory;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Tail;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Platform;

/// <summary>The platform's front door: technical services without civic words.</summary>
public static class PlatformSetup
{
    public static void AddPlatform(this WebApplicationBuilder builder, ModuleLine line)
    {
        var services = builder.Services;
        services.AddSingleton(line);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Texts.Texts>();
        services.AddYuanzhuoDatabase(builder.Configuration);
        services.AddPasses(builder.Configuration);
        services.AddPost(builder.Configuration);
        services.AddPass<ForgetSessions>("forget-sessions", "Platform.Pass_ForgetSessions", TimeSpan.FromHours(24));
        services.AddPass<ForgetRequests>("forget-requests", "Platform.Pass_ForgetRequests", TimeSpan.FromHours(6));
        services.AddPass<ForgetFormDrafts>("forget-form-drafts", "Platform.Pass_ForgetFormDrafts", TimeSpan.FromHours(24));
        services.AddPersonalData(builder.Configuration);
        services.AddSingleton<DraftVault>().AddScoped<FormDrafts>().AddScoped<Filters.SavedFilters>();
        services.AddMemory(builder.Configuration);
        services.AddHttpContextAccessor();
        services.AddScoped<UnitOfWork>().AddScoped<OneTrip>().AddScoped<Doer>().AddScoped<Caller>();
        services.AddScoped<Journal.FactOrder>().AddScoped<Journal.VerifyJournal>();
        services.AddTail();
        services.AddLive(builder.Configuration);
        services.AddScoped<Files.EvidenceIntake>().AddScoped<Files.FileReaders>().AddSingleton<Files.PhotoShrinking>();
        services.AddScoped<CurrentUser>();
        services.AddSingleton<TraceVault>().AddSingleton<TraceDigest>().AddScoped<AccessTrace>();
        services.AddSignIn(builder.Configuration);
        services.AddSingleton<ContactVault>().AddSingleton<SpokenVault>().AddSingleton<NoteVault>();
        services.AddHostedService<Telemetry.Telemetry>();
        services.AddKeys(builder.Configuration);
        services.AddAntiforgery(o => o.Cookie.Name = Caller.BrowserCookie);
        services.AddProblemDetails();
        services.AddRateLimits(builder.Configuration);
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddCompression();
        services.AddReverseProxy(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 30 * 1024 * 1024;
        });
        foreach (var module in line.Modules) module.AddServices(services, builder.Configuration);
    }

    /// <summary>The order matters: headers and pages from memory outside, then errors, then who asks, then the door, then the pages.</summary>
    public static void UsePlatform(this WebApplication app)
    {
        app.UseMiddleware<HeadLikeGet>();
        app.UseForwardedHeaders();
        app.UseSafeCookies();
        app.UseMiddleware<SecurityHeaders>();
    }

    public static void UseDoor(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<ErrorAnswers>();
        app.UseMiddleware<CleanInput>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<TraceRefusals>();
        app.UseMiddleware<AccessGate>();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseMiddleware<StaleForms>();
    }

    public static void MapPlatform(this WebApplication app, ModuleLine line)
    {
        app.MapHealth();
        app.MapFiles();
        foreach (var module in line.Modules) module.MapEndpoints(app);
    }

    /// <summary>Who asks is told by the proxy in front, if it stands on this machine or in <c>ReverseProxy:Networks</c> (such as <c>10.0.0.0/8</c>); others are not believed.</summary>
    private static void AddReverseProxy(this IServiceCollection services, IConfiguration configuration) => services.Configure<ForwardedHeadersOptions>(o =>
    {
        o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // As far as proxies that are believed follow on each other: stopping after the first would make a district behind two of them one address.
        o.ForwardLimit = null;
        foreach (var network in configuration.GetSection("ReverseProxy:Networks").Get<string[]>() ?? []) o.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
    });

    /// <summary>The platform's lines of the table of personal data; modules add theirs.</summary>
    private static void AddPersonalData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PersonalDataTable>();
        services.AddSingleton(new PersonalData(PersonalDataKind.Requests, typeof(HandledRequest)) { Days = configuration.GetValue("Requests:KeptDays", 30), ForgottenBy = typeof(ForgetRequests) });
        services.AddSingleton(new PersonalData(PersonalDataKind.Sessions, typeof(Session)) { Days = ForgetSessions.KeptDays, ForgottenBy = typeof(ForgetSessions) });
        services.AddSingleton(new PersonalData(PersonalDataKind.FormDrafts, typeof(FormDraft)) { Days = FormDraft.KeptDays, ForgottenBy = typeof(ForgetFormDrafts) });
        services.AddSingleton(new PersonalData(PersonalDataKind.Record, typeof(Journal.JournalEntry)));
    }

    private static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            // Forms carry randomised tokens, so compressing them over TLS tells an eavesdropper nothing about a secret.
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml");
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }
}
