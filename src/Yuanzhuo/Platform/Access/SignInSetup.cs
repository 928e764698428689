using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using System.Security.Claims;

namespace Yuanzhuo.Platform.Access;

/// <summary>Sign-in by password with lockout and sessions that end. Numbers after 等保三级 usage (policy notes G3): 8 characters of 3 classes, 5 failures lock for 15 minutes, 30 minutes idle.</summary>
internal static class SignInSetup
{
    /// <summary>Who gave the right password and not yet the second factor.</summary>
    public const string HalfwayScheme = "halfway";

    private const int HalfwayMinutes = 10;

    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var idle = TimeSpan.FromMinutes(configuration.GetValue("SignIn:IdleMinutes", 30));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = SessionClaims.Cookie;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = idle;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.Events.OnValidatePrincipal = ValidateAsync;
            cookie.Events.OnSigningIn = signing => signing.HttpContext.RequestServices.GetRequiredService<Sessions>().BeginAsync(signing);
            cookie.Events.OnCheckSlidingExpiration = check =>
            {
                if (IsLive(check.HttpContext)) check.ShouldRenew = false;
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToLogin = http => Status(http.HttpContext, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = http => Status(http.HttpContext, StatusCodes.Status403Forbidden);
        })
            // After the right password, until the second factor is given.
            .AddCookie(HalfwayScheme, halfway =>
            {
                (halfway.Cookie.Name, halfway.Cookie.SameSite, halfway.ExpireTimeSpan, halfway.SlidingExpiration) = ("yz.halfway", SameSiteMode.Lax, TimeSpan.FromMinutes(HalfwayMinutes), false);
            })
            // Whoever ends a session, the stamp's validator among them, signs out of these, too.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, Unused).AddCookie(IdentityConstants.TwoFactorUserIdScheme, Asking).AddCookie(IdentityConstants.ExternalScheme, Unused);
        services.AddAuthorization();
        services.AddSingleton(new DemoMode(configuration.GetValue("Demo:Enabled", false)));
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.FromMinutes(1);
            // The claims are read anew; the session goes on.
            o.OnRefreshingPrincipal = renewed =>
            {
                if (Guid.TryParse(renewed.CurrentPrincipal?.FindFirstValue(SessionClaims.Session), out var id)) Sessions.Name(renewed.NewPrincipal!, id);
                return Task.CompletedTask;
            };
        });
        services.AddScoped<Sessions>();
        services.AddIdentityCore<Account>(Rules).AddPasswordValidator<PasswordRules>().AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<AccountClaims>();
        services.AddScoped<IUserStore<Account>>(s => new Microsoft.AspNetCore.Identity.EntityFrameworkCore.UserOnlyStore<Account, YuanzhuoDb, Guid>(s.GetRequiredService<YuanzhuoDb>()));
    }

    private static void Unused(CookieAuthenticationOptions cookie) => (cookie.Cookie.SameSite, cookie.ExpireTimeSpan) = (SameSiteMode.Strict, TimeSpan.FromMinutes(5));

    /// <summary>The challenge of the passkey that a page has asked for.</summary>
    private static void Asking(CookieAuthenticationOptions cookie) => (cookie.Cookie.Name, cookie.Cookie.SameSite, cookie.ExpireTimeSpan) = ("yz.passkey", SameSiteMode.Lax, TimeSpan.FromMinutes(HalfwayMinutes));

    private static void Rules(IdentityOptions o)
    {
        // PasswordRules says all of it.
        (o.Password.RequiredLength, o.Password.RequiredUniqueChars) = (1, 1);
        (o.Password.RequireDigit, o.Password.RequireLowercase, o.Password.RequireUppercase, o.Password.RequireNonAlphanumeric) = (false, false, false, false);
        o.Lockout.MaxFailedAccessAttempts = 5;
        o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        o.User.RequireUniqueEmail = false;
    }

    /// <summary>The stamp is looked at, but an open page that only listens is nobody at work: it does not prolong the session.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext session)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(session);
        if (IsLive(session.HttpContext)) session.ShouldRenew = false;
    }

    private static bool IsLive(HttpContext http) => http.Request.Path.StartsWithSegments(Live.LiveSetup.Root, StringComparison.OrdinalIgnoreCase);

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>The session carries the account's id, its name and its security stamp; posts are read anew for each request.</summary>
    private sealed class AccountClaims(UserManager<Account> users, Microsoft.Extensions.Options.IOptions<IdentityOptions> options)
        : UserClaimsPrincipalFactory<Account>(users, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new Claim(SessionClaims.Name, user.DisplayName));
            if (user.IsDemo) identity.AddClaim(new Claim(SessionClaims.Demo, "1"));
            if (user.MustChangePassword) identity.AddClaim(new Claim(SessionClaims.MustChangePassword, "1"));
            return identity;
        }
    }
}
