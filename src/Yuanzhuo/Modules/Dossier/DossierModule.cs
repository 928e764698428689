using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Dossier.Following;
using Yuanzhuo.Modules.Dossier.Narrating;
using Yuanzhuo.Modules.Dossier.Publishing;
using Yuanzhuo.Modules.Dossier.Redacting;
using Yuanzhuo.Modules.Dossier.Showing;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Live;

namespace Yuanzhuo.Modules.Dossier;

/// <summary>Front door of the module: one matter as everybody sees it, with its story.</summary>
internal sealed class DossierModule : IModule
{
    public string Name => "Dossier";

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapMatterApi();
        routes.MapLive("/matters/{number}", Act.ReadPublic, MatterLive.TopicAsync);
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ReadToday>().AddScoped<MatterWords>().AddScoped<TellMatter>();
        services.AddScoped<ReadMatter>().AddScoped<ReadStrip>().AddScoped<ReadFollowed>();
        services.AddScoped<MatterWritings>().AddScoped<RedactWords>().AddScoped<MatterFiles>().AddScoped<WithdrawFile>().AddScoped<IFileHandlers, FileHandlers>();
        services.AddScoped<DescribeMatter>().AddScoped<PublishFacts>();
    }
}
