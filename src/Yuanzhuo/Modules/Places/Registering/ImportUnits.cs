using System.Globalization;
using FluentValidation;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>Takes a list of units over in one transaction. A wrong line holds the whole list back; what is there already stays as it is.</summary>
public sealed class ImportUnits(Doer doer, YuanzhuoDb db, DrawUnits draw, ApplyUnits apply) : Deed<ImportUnits.Input, string, ImportUnits.Outcome>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The list as CSV.</summary>
        public string Text { get; set => field = value ?? ""; } = "";

        /// <summary>The file's name, for the list of imports.</summary>
        public string? Source { get; set; }

        /// <summary>Six digits of the district it is about; the hosting one where left out.</summary>
        public string? District { get; set; }

        /// <summary>Units of the listed kinds that are not in it cease to be.</summary>
        public bool IsWhole { get; set; }

        /// <summary>Where many would end: how many, typed by whoever saw it.</summary>
        public string? Ending { get; set; }

        /// <summary>The plan's digest the preview showed; null where nobody looked.</summary>
        public string? SeenFingerprint { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        private const int LongestSource = 200;

        public Validator()
        {
            RuleFor(i => i.Text).NotEmpty().Saying("Platform.SheetEmpty");
            RuleFor(i => i.Source!).MaximumLength(LongestSource).Saying("Places.SourceTooLong", LongestSource);
        }
    }

    /// <summary>What was done; no import where there was nothing to do.</summary>
    public sealed record Outcome(Guid? ImportId, int Added, int Changed, int Ended, int Same);

    public override Act Act => Act.ManagePlaces;

    /// <summary>What stands at a unit that goes is looked at: nothing may come to stand there at the same moment.</summary>
    public override bool StandsAlone => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    /// <summary>As the operator at the machine.</summary>
    public Task<Result<Outcome>> HandleAsOperatorAsync(Input input, CancellationToken ct) => HandleAsSystemAsync(input, ct);

    protected override Task<Result<At<string>>> TakeAsync(Input input, CancellationToken ct) => Task.FromResult<Result<At<string>>>(At.Everywhere(input.Text));

    protected override async Task<Result<Outcome>> DoAsync(Input input, string text, CancellationToken ct)
    {
        var drawn = await draw.OfFileAsync(text, input.IsWhole, input.District, ct);
        if (drawn.Why is { } why) return why;
        var plan = drawn.Value;
        if (plan.WhyNot is { } wrong) return wrong;
        if (input.SeenFingerprint is { } seen && seen != plan.Fingerprint) return Refusal.Conflict("Places.DirectoryChanged");
        var ending = plan.Count(UnitChange.Ended);
        if (plan.EndsMany && input.Ending?.Trim() != ending.ToString(CultureInfo.InvariantCulture)) return Refusal.RuleBroken("Places.ManyEnd", ending, plan.Existing) with { Field = nameof(Input.Ending) };
        if (!plan.ChangesSomething) return new Outcome(null, 0, 0, 0, plan.Rows.Count);

        var import = UnitImport.Of(CleanText.Of(input.Source), await apply.RunAsync(plan, Now, ct), Now);
        db.Add(import);
        return new Outcome(import.Id, import.Count(UnitChange.New), import.Count(UnitChange.Changed), ending, plan.Count(UnitChange.Same));
    }
}
