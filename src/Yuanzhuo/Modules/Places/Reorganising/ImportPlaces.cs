using System.Globalization;
using FluentValidation;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>
/// Brings the directory in line with a new official list in one transaction. Units keep their ids; what stood at a unit that is gone goes
/// to its successor, and without a successor nothing is done.
/// </summary>
public sealed class ImportPlaces(Doer doer, YuanzhuoDb db, IEnumerable<IFollowsPlaces> followers)
    : Deed<ImportPlaces.Input, string, ImportPlaces.Outcome>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The file's text, in the format of <see cref="DivisionFile"/>.</summary>
        public string Text { get; set => field = value ?? ""; } = "";

        /// <summary>Which year's lines.</summary>
        public int Year { get; set; }

        /// <summary>The day from which it holds, as 2022-09-01; today where left out.</summary>
        public string? On { get; set; }

        /// <summary>Code of a unit that is gone → code in the new list of the one that carries on.</summary>
        public Dictionary<string, string> Successors { get; set => field = value ?? []; } = [];

        /// <summary>Founds the district under this name where the directory does not have it; without a name that is refused.</summary>
        public string? DistrictName { get; set; }

        /// <summary>Take the proposed successors too where none was named.</summary>
        public bool AcceptsProposals { get; set; }

        /// <summary>The directory's digest the preview showed; null where nobody looked.</summary>
        public string? SeenFingerprint { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        private const int LongestName = 60;

        public Validator()
        {
            RuleFor(i => i.Text).NotEmpty().Saying("Places.FileEmpty");
            RuleFor(i => i.Text).MaximumLength(DivisionUpload.LongestFile).Saying("Places.FileTooLong", DivisionUpload.LongestFile);
            RuleFor(i => i.DistrictName!).MaximumLength(LongestName).Saying("Places.RowName", LongestName);
        }
    }

    /// <summary>What was done.</summary>
    /// <param name="CarriedOver">Text key and count of what went to successors.</param>
    public sealed record Outcome(int Added, int Changed, int Gone, IReadOnlyList<Carried> CarriedOver);

    public sealed record Carried(string Key, int Count);

    public override Act Act => Act.ManagePlaces;

    /// <summary>What stands at a unit that goes is carried over whole: nothing may come to stand there at the same moment.</summary>
    public override bool StandsAlone => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    /// <summary>As the operator at the machine.</summary>
    public Task<Result<Outcome>> HandleAsOperatorAsync(Input input, CancellationToken ct) => HandleAsSystemAsync(input, ct);

    protected override Task<Result<At<string>>> TakeAsync(Input input, CancellationToken ct) =>
        Task.FromResult<Result<At<string>>>(At.Everywhere(input.Text));

    protected override async Task<Result<Outcome>> DoAsync(Input input, string text, CancellationToken ct)
    {
        var upload = DivisionUpload.Read(text, input.Year);
        if (upload.Refuse(text, input.Year) is { } refusal) return refusal;
        var today = ChinaTime.DateOf(Now);
        if (DayOf(input.On, today) is not { } on) return Refusal.Invalid("Places.DayUnreadable", "On");
        var units = await DistrictUnits.LoadAsync(db, upload.Snapshot!.DistrictCode, ct)
            ?? (input.DistrictName is { Length: > 0 } name ? DistrictUnits.Found(db, name, upload.Snapshot.DistrictCode, on, Now) : null);
        if (units is null) return Refusal.Invalid("Places.NoSuchDistrict", "Text", upload.Snapshot.DistrictCode);

        var plan = ReorganisationPlan.Draw(units.Known, upload.Snapshot, input.Successors);
        if (Check(input, plan, units, on, today).Why is { } why) return why;
        var closed = new ApplyPlan(units, on, Now).Run(plan);
        return new Outcome(plan.Count(PlanChange.New), plan.Count(PlanChange.Changed), plan.Count(PlanChange.Gone), await CarryOverAsync(closed, on, Now, ct));
    }

    private static DateOnly? DayOf(string? typed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed)) return today;
        return DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static Result Check(Input input, ReorganisationPlan plan, DistrictUnits units, DateOnly on, DateOnly today)
    {
        if (input.SeenFingerprint is { } seen && seen != plan.Fingerprint) return Refusal.Conflict("Places.DirectoryChanged");
        var undecided = plan.Rows.Where(r => r.NeedsChoice && !(input.AcceptsProposals && r.Successor?.Code is not null)).ToList();
        if (undecided.Count > 0) return Result.Refused([.. undecided.Select(r => Refusal.RuleBroken("Places.NeedsSuccessor", r.Before!.Name, r.Before.Code) with { Field = $"Successors[{r.Before.Code}]" })]);
        if (on > today) return Refusal.Invalid("Places.NotBeforeItsDay", "On", on);
        var latest = plan.Rows.Where(r => r.Before is not null && r.Change != PlanChange.Same).Select(r => units[r.Before!.Id].UnchangedSinceOn).DefaultIfEmpty(DateOnly.MinValue).Max();
        return on < latest ? Refusal.Invalid("Places.BeforeLastChange", "On", latest) : Result.Done;
    }

    private async Task<List<Carried>> CarryOverAsync(IReadOnlyList<(OrgUnit Closed, OrgUnit Successor)> closed, DateOnly on, DateTimeOffset at, CancellationToken ct)
    {
        var carried = new List<Carried>();
        foreach (var follower in followers)
        {
            var count = 0;
            foreach (var (old, successor) in closed) count += await follower.CarryOverAsync(old.Id, successor.Id, on, at, ct);
            carried.Add(new Carried(follower.CarriedKey, count));
        }

        return carried;
    }
}
