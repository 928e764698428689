using FluentValidation;
using FluentValidation.Results;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Importing;

/// <summary>Takes a list of days off and make-up days into force, and has every provisional due date counted again.</summary>
public sealed class ImportCalendar(Doer doer, YuanzhuoDb db, IEnumerable<IFollowsCalendar> followers)
    : Deed<ImportCalendar.Input, List<CalendarEdition>, ImportCalendar.Outcome>(doer)
{
    private const int LongestSource = 120;

    /// <summary>What was asked.</summary>
    public sealed class Input : Repeatable
    {
        /// <summary>The file's text: <c>date,kind,name</c>.</summary>
        public string Text { get; set => field = value ?? ""; } = "";

        /// <summary>The notice's number or the file's name.</summary>
        public string Source { get; set => field = value ?? ""; } = "";

        /// <summary>The official code it holds for; empty for the whole country.</summary>
        public string Scope { get; set => field = value ?? ""; } = "";

        /// <summary>The edition's version that the preview showed; null where there was none, or where nobody looked.</summary>
        public Guid? SeenVersion { get; set; }
    }

    /// <summary>What was done.</summary>
    public sealed record Outcome(int Edition, int Added, int Changed, int Removed, int DueDatesRecounted);

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Text).Custom((text, check) =>
            {
                if (CalendarFileCheck.Refuse(text) is { } refusal)
                    check.AddFailure(new ValidationFailure(nameof(Input.Text), refusal.Key) { CustomState = refusal.Args });
            });
            RuleFor(i => i.Source).NotEmpty().MaximumLength(LongestSource).Saying("Calendar.SourceLength", LongestSource);
            RuleFor(i => i.Scope).Must(CalendarEdition.IsScope).Saying("Calendar.ScopeUnreadable");
        }
    }

    /// <summary>What is wrong with the input; the import itself asks the same.</summary>
    public static Result Check(Input input) => Kept<Validator>().Check(input);

    public override Act Act => Act.ManageCalendar;

    /// <summary>Every day counted anew is counted by one edition: none may be taken over at the same moment.</summary>
    public override bool StandsAlone => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    /// <summary>As the operator at the machine.</summary>
    public Task<Result<Outcome>> HandleAsOperatorAsync(Input input, CancellationToken ct) => HandleAsSystemAsync(input, ct);

    protected override async Task<Result<At<List<CalendarEdition>>>> TakeAsync(Input input, CancellationToken ct) =>
        At.Everywhere(await db.Set<CalendarEdition>().Include(e => e.Days).ToListAsync(ct));

    protected override async Task<Result<Outcome>> DoAsync(Input input, List<CalendarEdition> editions, CancellationToken ct)
    {
        var edition = editions.Find(e => e.Scope == input.Scope);
        if (input.SeenVersion is { } seen && edition?.Version != seen) return Refusal.Conflict();
        if (edition is null)
        {
            edition = ShippedHolidays.FirstEdition(input.Scope, Now);
            editions.Add(edition);
            db.Add(edition);
        }

        var changes = edition.Import([.. CalendarFileCheck.Read(input.Text).Select(row => row.Day!)], input.Source.Trim(), Now);
        var recounted = changes.Count == 0 ? 0 : await RecountAsync(WorkingCalendars.BookOf(editions), Now, ct);
        int Of(CalendarChangeKind kind) => changes.Count(change => change.Kind == kind);
        return new Outcome(edition.Number, Of(CalendarChangeKind.New), Of(CalendarChangeKind.Changed), Of(CalendarChangeKind.Gone), recounted);
    }

    private async Task<int> RecountAsync(CalendarBook book, DateTimeOffset at, CancellationToken ct)
    {
        var recounted = 0;
        foreach (var follower in followers)
            recounted += await follower.RecountAsync(book, at, ct);
        return recounted;
    }
}
