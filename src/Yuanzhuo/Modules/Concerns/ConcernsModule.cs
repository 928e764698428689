using Microsoft.Extensions.DependencyInjection.Extensions;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Following;
using Yuanzhuo.Modules.Concerns.Raising;
using Yuanzhuo.Modules.Concerns.Recording;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns;

/// <summary>Front door of the module: what people say, taken in at every door.</summary>
internal sealed class ConcernsModule : IModule
{
    public string Name => "Concerns";

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/raise", "Concerns.MenuRaise", 10, Act.RaiseConcern),
        new("/desk/concerns/new", "Concerns.MenuRecord", 35, Act.RecordConcern),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddScoped<ISimilarThings, NothingSimilar>();
        services.TryAddScoped<IConcernFate, NoFateYet>();
        services.AddSingleton(new WaitingForCalendar(db => db.Concerns.Where(c => c.FirstAnsweredAt == null && c.FirstAnswer.IsProvisional)));
        services.AddScoped<FirstAnswers>().AddScoped<TakeDown>().AddScoped<FollowAddress>();
        services.AddSingleton<FormStamp>().AddSingleton<PlaceFlood>();
        services.AddScoped<Drafts>().AddScoped<RaisingPlaces>().AddScoped<WriteWords>().AddScoped<ChoosePlace>().AddScoped<AddMore>().AddScoped<SendDraft>();
        services.AddScoped<RaiseConcern>().AddScoped<ReadReceipt>();
        services.AddScoped<RecordConcern>().AddScoped<RecordingPlaces>().AddScoped<ReadRecorded>().AddScoped<RecordedByMe>().AddScoped<ReadConcern>();
        services.AddScoped<ReadOwnData>().AddScoped<CorrectOwnContact>().AddScoped<ForgetOwnContact>().AddScoped<ForgetPhotos>().AddScoped<IForgetsRaiser>(s => s.GetRequiredService<ForgetPhotos>());
        services.AddScoped<RaiserLetters>().AddScoped<IRaiserAddresses>(s => s.GetRequiredService<RaiserLetters>()).AddScoped<IForgetsRaiser>(s => s.GetRequiredService<RaiserLetters>());
        services.AddPass<ForgetDrafts>("forget-drafts", "Concerns.Pass_ForgetDrafts", TimeSpan.FromHours(1));
        services.AddSingleton(new PersonalData(PersonalDataKind.Drafts, typeof(ConcernDraft)) { Days = ConcernDraft.KeptFor.Days, ForgottenBy = typeof(ForgetDrafts) });
    }

    /// <summary>The lists by which names are told are read beside the start, which does not wait for them.</summary>
    public Task WarmAsync(IServiceProvider services, CancellationToken ct)
    {
        _ = Task.Run(PublicText.Warm, CancellationToken.None);
        return Task.CompletedTask;
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapDraftPhotos();
        var api = routes.MapGroup("/api/v1/concerns").WithTags("Concerns");
        api.MapRaiseConcern();
        api.MapReadConcern();
    }
}
