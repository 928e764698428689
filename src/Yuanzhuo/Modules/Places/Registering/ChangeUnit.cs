using FluentValidation;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>A unit beside the divisions is called, coded or placed otherwise from today.</summary>
internal sealed class ChangeUnit(Doer doer, YuanzhuoDb db, DrawUnits draw, ApplyUnits apply) : Deed<ChangeUnit.Input, OrgUnit, Guid>(doer)
{
    public sealed class Input : Repeatable, IVersioned
    {
        public Guid UnitId { get; set; }

        public Guid Version { get; set; }

        public string? Name { get; set; }

        public string? Code { get; set; }

        /// <summary>Code, name or names from above with slashes between; as it is where left out.</summary>
        public string? Parent { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Name).NotEmpty().Saying("Places.UnitNameNeeded");
    }

    public override Act Act => Act.ManagePlaces;

    public override bool StandsAlone => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<OrgUnit>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.OrgUnits.AsNoTracking().Existing().FirstOrDefaultAsync(u => u.Id == input.UnitId, ct) is { } unit ? At.Everywhere(unit, unit) : Refusal.NotFound("Places.NoSuchUnit");

    protected override async Task<Result<Guid>> DoAsync(Input input, OrgUnit unit, CancellationToken ct)
    {
        var row = new UnitRow(0, CleanText.Of(input.Code), CleanText.Of(input.Name), unit.Kind, CleanText.Of(input.Parent)) { UnitId = unit.Id };
        var plan = await draw.OfOneAsync(row, await db.RootOfAsync(unit, ct), ct);
        if (plan.Why is { } why) return why;
        await apply.RunAsync(plan.Value, Now, ct);
        return unit.Id;
    }
}
