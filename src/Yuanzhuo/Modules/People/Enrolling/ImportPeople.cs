using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Enrolling;

/// <summary>One person's slip: handed over once, on paper.</summary>
/// <param name="Posts">Role and organisation of each post.</param>
/// <param name="Password">For one sign-in.</param>
/// <param name="Until">So long it opens the door.</param>
public sealed record Slip(string Name, string UserName, IReadOnlyList<(Role Role, string Unit)> Posts, string Password, DateTimeOffset Until);

/// <summary>Takes a list of people over in one transaction: accounts, their posts, and a password for one sign-in each, shown once.</summary>
public sealed class ImportPeople(Doer doer, YuanzhuoDb db, DrawPeople draw, AccountFounding founding, IPasswordHasher<Account> hasher)
    : Deed<ImportPeople.Input, string, ImportPeople.Outcome>(doer)
{
    private static readonly Account Nobody = new() { DisplayName = "" };

    private readonly ConcurrentDictionary<string, PreparedPassword> _prepared = new(StringComparer.OrdinalIgnoreCase);

    public sealed class Input : Repeatable
    {
        /// <summary>The list as CSV.</summary>
        public string Text { get; set => field = value ?? ""; } = "";

        /// <summary>The file's name.</summary>
        public string? Source { get; set; }

        /// <summary>The plan's digest the preview showed.</summary>
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

    /// <summary>What was done, and once only the slips: passwords are stored nowhere, so a repeated send gets none.</summary>
    public sealed record Outcome(int Accounts, int Posts, int Same)
    {
        [JsonIgnore]
        public IReadOnlyList<Slip> Slips { get; init; } = [];
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    /// <summary>Posts that must be kept apart, and units that must not cease to be at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    /// <summary>Passwords are made and digested before the database is asked: three hundred of them take half a minute, in which nobody else could write.</summary>
    public override async Task<Result<Outcome>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await PlanToPrepareAsync(input, ct) is { } plan)
            Parallel.ForEach(plan.Rows.Where(r => r.Change == PersonChange.New).Select(r => r.Said.UserName), new ParallelOptions { CancellationToken = ct }, name => Prepare(name));
        return await base.HandleAsync(input, ct);
    }

    /// <summary>What all units of the list stand at or below.</summary>
    protected override async Task<Result<At<string>>> TakeAsync(Input input, CancellationToken ct)
    {
        var drawn = await draw.OfFileAsync(input.Text, ct);
        if (drawn.Why is { } why) return why;
        return At.Place(input.Text, DrawPeople.PlaceOf(drawn.Value));
    }

    protected override async Task<Result<Outcome>> DoAsync(Input input, string text, CancellationToken ct)
    {
        var drawn = await draw.OfFileAsync(text, ct);
        if (drawn.Why is { } why) return why;
        var plan = drawn.Value;
        if (plan.Wrong.ToList() is { Count: > 0 } wrong) return Refusal.Invalid("People.LinesWrong", nameof(Input.Text), wrong.Count, wrong[0].Line);
        if (input.SeenFingerprint is { } seen && seen != plan.Fingerprint) return Refusal.Conflict("People.ListChanged");
        if (!plan.ChangesSomething) return new Outcome(0, 0, plan.Rows.Count);

        var (lines, slips) = (new List<PeopleImportLine>(), new List<Slip>());
        foreach (var person in plan.Rows.GroupBy(r => r.Said.UserName.ToUpperInvariant()))
            if ((await EnrolAsync([.. person], lines, slips, ct)).Why is { } no) return no;
        db.Add(PeopleImport.Of(CleanText.Of(input.Source), lines, Now));
        return new Outcome(slips.Count, lines.Count(l => l.PostId is not null), plan.Count(PersonChange.Same)) { Slips = slips };
    }

    private async Task<Result> EnrolAsync(IReadOnlyList<PersonPlanRow> rows, List<PeopleImportLine> lines, List<Slip> slips, CancellationToken ct)
    {
        var first = rows[0];
        if (first.AccountId is not { } id)
        {
            var prepared = Prepare(first.Said.UserName);
            var founded = await founding.FoundForOnceAsync(first.Said.UserName, first.Said.Name, prepared.Digest, TemporaryPassword.LifeOnPaper);
            if (founded.Why is { } why) return why;
            id = founded.Value.Id;
            lines.Add(new() { AccountId = id });
            slips.Add(new(first.Said.Name, first.Said.UserName, [.. rows.Select(r => (r.Said.Role!.Value, r.Unit!.Name))], prepared.Clear, Now + TemporaryPassword.LifeOnPaper));
        }

        foreach (var row in rows.Where(r => r.Change != PersonChange.Same))
        {
            var post = Post.Give(id, row.Said.Role!.Value, row.Unit!.Id, row.Said.FromOn ?? ChinaTime.DateOf(Now), row.Said.UntilOn, Now);
            db.Add(post);
            lines.Add(new() { AccountId = id, PostId = post.Id });
        }

        return Result.Done;
    }

    /// <summary>The list's plan where it is going to be taken over as far as can be said now; whoever may not, or sends what nobody saw, keeps no processor busy.</summary>
    private async Task<PeoplePlan?> PlanToPrepareAsync(Input input, CancellationToken ct)
    {
        if (!Rules.Check(input).IsDone || !await Doer.Proof.IsFreshAsync(ct)) return null;
        var drawn = await draw.OfFileAsync(input.Text, ct);
        if (!drawn.IsDone || drawn.Value.Wrong.Any() || (input.SeenFingerprint is { } seen && seen != drawn.Value.Fingerprint)) return null;
        return Doer.User.May(Act, DrawPeople.PlaceOf(drawn.Value)) ? drawn.Value : null;
    }

    private PreparedPassword Prepare(string userName) => _prepared.GetOrAdd(userName, name =>
    {
        var clear = TemporaryPassword.For(name);
        return new(clear, hasher.HashPassword(Nobody, clear));
    });

    private sealed record PreparedPassword(string Clear, string Digest);
}
