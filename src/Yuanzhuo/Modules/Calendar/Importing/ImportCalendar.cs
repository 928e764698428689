using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Calendar.Importing;

/// <summary>Takes a list of days off and make-up days into force, and has every provisional due date counted again.</summary>
public sealed class ImportCalendar(
    YuanzhuoDb db, UnitOfWork work, CurrentUser user, TimeProvider clock, CalendarMemory memory, IEnumerable<IFollowsCalendar> followers)
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
    public static Result Check(Input input) => new Validator().Check(input);

    /// <summary>As the person signed in.</summary>
    public async Task<Result<Outcome>> HandleAsync(Input input, CancellationToken ct) =>
        db.Authorise(user, Act.ManageCalendar, "") is { IsDone: false } refused ? Result<Outcome>.Refused(refused.Refusals) : await ImportAsync(input, ct);

    /// <summary>As the operator at the machine.</summary>
    public Task<Result<Outcome>> HandleAsOperatorAsync(Input input, CancellationToken ct)
    {
        db.Author.Is(null, null, "System");
        return ImportAsync(input, ct);
    }

    private async Task<Result<Outcome>> ImportAsync(Input input, CancellationToken ct)
    {
        if (Check(input) is { IsDone: false } invalid)
            return Result<Outcome>.Refused(invalid.Refusals);
        SpecialDay[] days = [.. CalendarFileCheck.Read(input.Text).Select(row => row.Day!)];
        var result = await work.DoAsync<Outcome>(input, async () => await TakeOverAsync(input, days, ct), ct);
        memory.Forget();
        return result;
    }

    private async Task<Result<Outcome>> TakeOverAsync(Input input, SpecialDay[] days, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        var editions = await db.Set<CalendarEdition>().Include(e => e.Days).ToListAsync(ct);
        var edition = editions.Find(e => e.Scope == input.Scope);
        if (input.SeenVersion is { } seen && edition?.Version != seen)
            return Refusal.Conflict();
        if (edition is null)
        {
            edition = ShippedHolidays.FirstEdition(input.Scope, at);
            editions.Add(edition);
            db.Add(edition);
        }

        var changes = edition.Import(days, input.Source.Trim(), at);
        var recounted = changes.Count == 0 ? 0 : await RecountAsync(WorkingCalendars.BookOf(editions), at, ct);
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
