using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
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

    /// <summary>As the person signed in.</summary>
    public async Task<Result<Outcome>> HandleAsync(Input input, CancellationToken ct)
    {
        if (user.StandingFor(Act.ManageCalendar, "") is not { } standing || user.AccountId is not { } account)
            return Refusal.Forbidden();
        db.Author.Is(account, standing);
        return await ImportAsync(input, ct);
    }

    /// <summary>As the operator at the machine.</summary>
    public Task<Result<Outcome>> HandleAsOperatorAsync(Input input, CancellationToken ct)
    {
        db.Author.Is(null, null, "System");
        return ImportAsync(input, ct);
    }

    private async Task<Result<Outcome>> ImportAsync(Input input, CancellationToken ct)
    {
        if (Validate(input) is { Count: > 0 } refusals)
            return Result<Outcome>.Refused(refusals);
        SpecialDay[] days = [.. CalendarFileCheck.Read(input.Text).Select(row => row.Day!)];
        var result = await work.DoAsync<Outcome>(input, async () => await TakeOverAsync(input, days, ct), ct);
        memory.Forget();
        return result;
    }

    /// <summary>What is wrong with the input; runs inside the import, and before it for the preview.</summary>
    internal static IReadOnlyList<Refusal> Validate(Input input)
    {
        var rows = CalendarFileCheck.Read(input.Text);
        var refusals = new List<Refusal>();
        if (CalendarFileCheck.Refuse(input.Text, rows) is { } refusal)
            refusals.Add(refusal);
        if (string.IsNullOrWhiteSpace(input.Source) || input.Source.Length > LongestSource)
            refusals.Add(Refusal.Invalid("Calendar.SourceLength", nameof(Input.Source), LongestSource));
        if (!CalendarEdition.IsScope(input.Scope))
            refusals.Add(Refusal.Invalid("Calendar.ScopeUnreadable", nameof(Input.Scope)));
        return refusals;
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
            edition = CalendarEdition.For(input.Scope);
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
