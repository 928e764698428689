using FluentValidation;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>One unit comes into the directory.</summary>
internal sealed class RegisterUnit(Doer doer, DistrictOf districts, DrawUnits draw, ApplyUnits apply) : Deed<RegisterUnit.Input, OrgUnit, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public OrgUnitKind? Kind { get; set; }

        public string? Name { get; set; }

        public string? Code { get; set; }

        /// <summary>Code, name or names from above with slashes between; the district where left out.</summary>
        public string? Parent { get; set; }

        /// <summary>Six digits of the district; the hosting one where left out.</summary>
        public string? District { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).NotNull().IsInEnum().Saying("Places.KindNeeded");
            RuleFor(i => i.Name).NotEmpty().Saying("Places.UnitNameNeeded");
        }
    }

    public override Act Act => Act.ManagePlaces;

    public override bool StandsAlone => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<OrgUnit>>> TakeAsync(Input input, CancellationToken ct)
    {
        var district = await districts.FindAsync(input.District, ct);
        return district.Why is { } why ? why : At.Everywhere(district.Value);
    }

    /// <summary>The unit.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, OrgUnit district, CancellationToken ct)
    {
        var name = CleanText.Of(input.Name);
        var row = new UnitRow(0, CleanText.Of(input.Code), input.Kind!.Value.IsOfficial ? DivisionNames.Shown(name) : name, input.Kind, CleanText.Of(input.Parent));
        var plan = await draw.OfOneAsync(row, district, ct);
        if (plan.Why is { } why) return why;
        if (plan.Value.Rows[0].Change != UnitChange.New) return Refusal.RuleBroken("Places.UnitIsThere", name) with { Field = nameof(Input.Name) };
        return (await apply.RunAsync(plan.Value, Now, ct))[0].UnitId;
    }
}
