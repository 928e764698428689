using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>What local rules allow of extensions, for a place on a day.</summary>
public static class ExtensionRules
{
    public static async ValueTask<ExtensionLimits> ExtensionLimitsAsync(this RulePacks rules, string placePath, DateOnly on, CancellationToken ct = default) => new(
        await rules.ValueAsync(DefaultRules.Extensions, placePath, on, ct), await rules.ValueAsync(DefaultRules.LongestExtension, placePath, on, ct));
}
