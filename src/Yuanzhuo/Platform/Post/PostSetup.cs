using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Post.Carriers;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Post;

internal static class PostSetup
{
    public static void AddPost(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Post").Get<PostSettings>() ?? new();
        services.AddSingleton(settings).AddSingleton<OpenCarriers>().AddSingleton<LetterPlans>().AddSingleton<PostClient>();
        services.AddScoped(s => new LetterDesk(
            s.GetRequiredService<YuanzhuoDb>(), s, s.GetRequiredService<LetterPlans>(), s.GetRequiredService<OpenCarriers>(), s.GetRequiredService<IPostRules>(), s.GetRequiredService<ContactVault>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<Addresses>().AddScoped<MessageSender>().AddScoped<Inbox>().AddScoped<DeadLetters>().AddScoped<SendAgain>().AddScoped<ChoosePost>().AddScoped<PostChoices>();
        services.AddSingleton<ICarrier, EmailCarrier>().AddSingleton<ICarrier, SmsCarrier>().AddSingleton<ICarrier, RobotCarrier>();
        services.AddHttpClient(PostClient.Name, client => client.Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers(); // they would write down the robots' secret addresses
        services.AddPass<SendLetters>("send-letters", "Platform.Pass_SendLetters", TimeSpan.FromSeconds(5));
        services.AddPass<ForgetLetters>("forget-letters", "Platform.Pass_ForgetLetters", TimeSpan.FromHours(6));
        services.AddSingleton(new PersonalData(PersonalDataKind.Letters, typeof(Letter), typeof(Delivery)) { Days = settings.KeptDays, ForgottenBy = typeof(ForgetLetters) });
    }
}
