using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>The people of the demo; all names are invented.</summary>
internal sealed class Cast(Map map)
{
    private readonly Dictionary<(Guid Unit, Role Role), Guid> _accounts = [];

    public string DistrictCode => map.District.Code!;

    /// <summary>Founds the accounts with their posts; the step-in page offers them.</summary>
    public async Task FoundAsync(AccountFounding founding, DateOnly since, CancellationToken ct)
    {
        foreach (var member in CastList.Members)
        {
            var unit = member.Unit is "" ? map.District : map[member.Unit];
            var linked = member.Linked.Select(name => map[name].Id).ToList();
            var account = await founding.FoundAsync(member.UserName, member.Name, true, [new NewPost(member.Role, unit.Id, since, linked)], ct: ct);
            if (!account.IsDone) throw new InvalidOperationException($"The demo's cast breaks a rule: {account.Refusals[0].Key} ({member.UserName})");
            _accounts.TryAdd((unit.Id, member.Role), account.Value.Id);
        }
    }

    /// <summary>Who holds that role there, or nobody with an account.</summary>
    public Guid? AccountOf(OrgUnit unit, Role role) => _accounts.TryGetValue((unit.Id, role), out var account) ? account : null;

    /// <summary>The same, or somebody of that role elsewhere: the many small stories have no account of their own.</summary>
    public Guid Somebody(OrgUnit unit, Role role) => AccountOf(unit, role) ?? _accounts.First(a => a.Key.Role == role).Value;
}

/// <summary>One of the cast.</summary>
internal sealed record CastMember(string UserName, string Name, Role Role, string Unit, params string[] Linked);
