using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Rules;

/// <summary>Front door of the module.</summary>
internal sealed class RulesModule : IModule
{
    public string Name => "Rules";

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<Data.RuleMemory>().AddScoped<Data.RulePacks>();
}
