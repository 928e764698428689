using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Recounting;
using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Commitments;

/// <summary>Front door of the module.</summary>
internal sealed class CommitmentsModule : IModule
{
    public string Name => "Commitments";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IFollowsCalendar, RecountCommitments>();
        services.AddScoped<PromiseReader>();
        services.AddScoped<PromiseLights>();
        services.AddScoped<CommitmentReader>();
    }
}
