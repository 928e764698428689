using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Roundtables.Announcing;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Roundtables.Planning;
using Yuanzhuo.Modules.Roundtables.Publishing;
using Yuanzhuo.Modules.Roundtables.Recording;
using Yuanzhuo.Modules.Roundtables.Showing;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Live;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Roundtables;

/// <summary>Roundtables: planned, announced, held, their results published.</summary>
internal sealed class RoundtablesModule : IModule
{
    public string Name => "Roundtables";

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/roundtables", "Roundtables.Menu", 30, Act.ReadPublic),
        new("/roundtables/mine", "Roundtables.MenuMine", 230, Act.PlanRoundtable),
    ];

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapLive("/roundtables/{number}", Act.ReadPublic, RoundtableLive.TopicAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<RoundtableReader>().AddScoped<RoundtableDesk>().AddScoped<IMatterPart, TableOfMatter>();
        services.AddScoped<PlanReader>().AddScoped<ReadPlan>().AddScoped<MatterPicker>().AddScoped<PlanRoundtable>().AddScoped<ReplanRoundtable>().AddScoped<ChangeNotice>().AddScoped<GuestBook>();
        services.AddScoped<GiveNotice>().AddScoped<CancelRoundtable>();
        services.AddScoped<BeginRoundtable>().AddScoped<RecordPresence>().AddScoped<RecordOutcome>().AddScoped<RecordSpokenCommitment>();
        services.AddScoped<PublicTerm>().AddScoped<ResultEffects>().AddScoped<PublishResult>();
        services.AddLetters<NoticeLetters>(typeof(RoundtableAnnounced), typeof(NoticeChanged), typeof(RoundtableCancelled));
        services.AddScoped<RoundtableReading>().AddScoped<ListFilters>();
    }
}
