using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>
/// Who must have a second factor (等保三级 身份鉴别 d) and how old a proof may be: local rules say it. <c>SignIn:SecondFactor</c> = false asks nobody for either, for
/// trials with invented people.
/// </summary>
internal sealed class SecondFactorRule(RulePacks packs, IConfiguration configuration, TimeProvider clock)
{
    private bool IsOn => configuration.GetValue("SignIn:SecondFactor", true);

    /// <summary>Whether whoever holds these roles must have one.</summary>
    public async ValueTask<bool> AsksAsync(IEnumerable<Role> roles, CancellationToken ct)
    {
        var held = roles.ToList();
        if (!IsOn || held.Count == 0) return false;
        return await packs.ValueAsync(DefaultRules.SecondFactor, null, clock.TodayInChina(), ct) switch
        {
            0 => false,
            1 => held.Exists(MeansMuch),
            _ => true,
        };
    }

    /// <summary>How old a proof may be, a minute at least; null where none is asked for.</summary>
    public async ValueTask<TimeSpan?> LongestAsync(CancellationToken ct) =>
        IsOn ? TimeSpan.FromMinutes(Math.Max(1, await packs.ValueAsync(DefaultRules.FreshProof, null, clock.TodayInChina(), ct))) : null;

    /// <summary>Administrators of all or of one unit, inspectors, and who may see how people can be reached or what they said.</summary>
    private static bool MeansMuch(Role role) =>
        role is Role.Administrator or Role.UnitAdministrator or Role.Inspector || AccessTable.Opens(Act.ReadContact, role) || AccessTable.Opens(Act.ReadSpoken, role);
}
