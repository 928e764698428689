using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.Supervision.Data;

/// <summary>A matter with the closure under way, its place and its holder: what every step of closing looks at.</summary>
internal sealed record ClosureCase(Matter Matter, Closure? Closure, OrgUnit Place, OrgUnit Holder);

/// <summary>Loads a case and asks for the right, the same way for every step.</summary>
internal sealed class ClosureDesk(YuanzhuoDb db, CurrentUser user)
{
    public async Task<ClosureCase?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.MatterAsync(number, ct) is not { } matter) return null;
        var place = await db.OrgUnits.FindAsync([matter.PlaceId], ct);
        var holder = await db.OrgUnits.FindAsync([matter.HolderId], ct);
        return new ClosureCase(matter, await db.OpenClosureAsync(matter.Id, ct), place!, holder!);
    }

    /// <summary>The case where a closure is under way and this person may do that at its place.</summary>
    public async Task<Result<(ClosureCase Case, Closure Closure)>> OpenAsync(string number, Act act, CancellationToken ct)
    {
        if (await FindAsync(number, ct) is not { } found) return Refusal.NotFound("Matters.NoSuchMatter");
        if (db.Authorise(user, act, found.Place.Path) is { IsDone: false } refused) return Result<(ClosureCase, Closure)>.Refused(refused.Refusals);
        if (found.Closure is not { } closure) return Refusal.RuleBroken("Supervision.NoClosureUnderWay");
        return (found, closure);
    }
}
