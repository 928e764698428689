using FluentValidation;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>A unit beside the divisions ceases to be. Where something stands on it a successor carries that on.</summary>
internal sealed class EndUnit(Doer doer, YuanzhuoDb db, DrawUnits draw, ApplyUnits apply) : Deed<EndUnit.Input, OrgUnit, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid UnitId { get; set; }

        /// <summary>Code, name or names from above with slashes between.</summary>
        public string? Successor { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        private const int LongestSuccessor = 200;

        public Validator() => RuleFor(i => i.Successor!).MaximumLength(LongestSuccessor).Saying("Places.SourceTooLong", LongestSuccessor);
    }

    public override Act Act => Act.ManagePlaces;

    public override bool StandsAlone => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    /// <summary>One that has ended too: whoever sends it again hears what came of it.</summary>
    protected override async Task<Result<At<OrgUnit>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Id == input.UnitId, ct) is { } unit ? At.Everywhere(unit) : Refusal.NotFound("Places.NoSuchUnit");

    protected override async Task<Result<Guid>> DoAsync(Input input, OrgUnit unit, CancellationToken ct)
    {
        if (unit.ClosedOn is not null) return Refusal.NotFound("Places.NoSuchUnit");
        var row = new UnitRow(0, "", unit.Name, unit.Kind, "", IsEnded: true, CleanText.Of(input.Successor)) { UnitId = unit.Id };
        var plan = await draw.OfOneAsync(row, await db.RootOfAsync(unit, ct), ct);
        if (plan.Why is { } why) return why;
        await apply.RunAsync(plan.Value, Now, ct);
        return unit.Id;
    }
}
