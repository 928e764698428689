using Yuanzhuo.Modules.Rules.Changing;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Memory;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Rules;

/// <summary>What local practice may change: values with dates, scopes and sources.</summary>
internal sealed class RulesModule : IModule
{
    public string Name => "Rules";

    public IEnumerable<MenuEntry> Menu => [new("/admin/rules", "Rules.Title", 830, Act.ManageRules)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddRemembered(RulePacks.ReadAsync);
        services.AddScoped<LightRules>();
        services.AddScoped<RulePacks>();
        services.AddScoped<IPostRules, LetterRules>();
        services.AddScoped<SetRule>();
        services.AddScoped<EndRule>();
        services.AddRemembered(WordGroups.ReadAsync);
        services.AddScoped<AddWordGroup>();
        services.AddScoped<RemoveWordGroup>();
        services.AddScoped<RuleHistory>();
    }
}
