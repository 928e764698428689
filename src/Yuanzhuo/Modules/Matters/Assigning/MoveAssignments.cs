using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Matters.Assigning;

/// <summary>Somebody goes on leave or departs: all that they work on at an organisation goes to a colleague there in one deed.</summary>
internal sealed class MoveAssignments(Doer doer, YuanzhuoDb db, Assignees assignees, LetterDesk letters) : Deed<MoveAssignments.Input, OrgUnit, int>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid UnitId { get; set; }

        /// <summary>Whose matters; their post may have ended already.</summary>
        public Guid FromId { get; set; }

        public Guid ToId { get; set; }
    }

    public override Act Act => Act.AssignMatter;

    protected override async Task<Result<At<OrgUnit>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Id == input.UnitId, ct) is { } unit ? At.Place(unit, unit.Path) : Refusal.NotFound("Matters.NoSuchUnit");

    /// <summary>How many went over.</summary>
    protected override async Task<Result<int>> DoAsync(Input input, OrgUnit unit, CancellationToken ct)
    {
        if (input.FromId == input.ToId || (await assignees.AtAsync(unit.Id, ct)).All(c => c.Id != input.ToId)) return Refusal.Invalid("Matters.NotAColleague", "ToId");
        var given = await db.RunningAssignments.Where(a => a.UnitId == unit.Id && a.AssigneeId == input.FromId).ToListAsync(ct);
        if (given.Count == 0) return Refusal.RuleBroken("Matters.NothingAssigned");
        var ids = given.ConvertAll(a => a.MatterId);
        var matters = await db.Matters.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var one in given)
        {
            if (one.Give(matters[one.MatterId], input.ToId, Now).Why is { } why) return why;
        }

        if (input.ToId != Doer.AccountId) await letters.ToAccountsAsync([input.ToId], new("Matters.Letter_AssignedMany", [given.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), unit.Name], "/assignments"), ct);
        return given.Count;
    }
}
