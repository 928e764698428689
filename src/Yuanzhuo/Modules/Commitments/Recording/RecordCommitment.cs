using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Commitments.Recording;

/// <summary>Takes a promise down for a matter, outside a roundtable or after one: who, the words as spoken, the term as read and corrected.</summary>
internal sealed class RecordCommitment(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, WorkingCalendars calendars, Promisers promisers, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set => field = value ?? ""; } = "";

        /// <summary>The organisation that promised: its name, part of it, or pinyin initials.</summary>
        public string Unit { get; set => field = value ?? ""; } = "";

        /// <summary>Who spoke, as a post; may be empty.</summary>
        public string Officer { get; set => field = value ?? ""; } = "";

        /// <summary>Names of helping organisations, parted by commas; may be empty.</summary>
        public string Helpers { get; set => field = value ?? ""; } = "";

        /// <summary>As spoken.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        /// <summary>The day of speaking, yyyy-MM-dd; empty for today.</summary>
        public string SpokenOn { get; set => field = value ?? ""; } = "";

        /// <summary>The term as read out of the words and perhaps corrected.</summary>
        public TermInput Term { get; set => field = value ?? new(); } = new();
    }

    internal sealed class Validator : Rules<Input>
    {
        public Validator(DateTimeOffset now)
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Commitments.WordsNeeded");
            RuleFor(i => i.Words).MaximumLength(Commitment.LongestWords).Saying("Commitments.TooLong", Commitment.LongestWords);
            RuleFor(i => i.Officer).MaximumLength(Commitment.LongestOfficer).Saying("Commitments.TooLong", Commitment.LongestOfficer);
            RuleFor(i => i.SpokenOn).Must(on => Spoken.IsUsable(on, now)).Saying("Commitments.SpokenOnUnusable");
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator(clock.GetUtcNow()).Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        if (await db.MatterAsync(input.Number, ct) is not { } matter) return Refusal.NotFound("Matters.NoSuchMatter");
        var place = (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!;
        if (db.Authorise(user, Act.RecordCommitment, place.Path) is { IsDone: false } refused) return Result<string>.Refused(refused.Refusals);

        var at = clock.GetUtcNow();
        var promise = await PromiseAsync(input, place, at, ct);
        if (!promise.IsDone) return Result<string>.Refused(promise.Refusals);
        var made = Commitment.Make(matter, promise.Value, await calendars.ForAsync(place.Code, ct), at);
        if (!made.IsDone) return Result<string>.Refused(made.Refusals);
        db.Add(made.Value);
        await db.SetPromisedDueAsync(matter, at, ct);
        return matter.Number;
    }

    private async Task<Result<Promise>> PromiseAsync(Input input, OrgUnit place, DateTimeOffset at, CancellationToken ct)
    {
        var who = await promisers.FindAsync(input.Unit, place, nameof(input.Unit), ct);
        var helpers = await promisers.FindManyAsync(input.Helpers, place, nameof(input.Helpers), ct);
        var term = input.Term.Read();
        if (!who.IsDone || !helpers.IsDone || !term.IsDone) return Result<Promise>.Refused([.. who.Refusals, .. helpers.Refusals, .. term.Refusals]);
        return new Promise
        {
            UnitId = who.Value.Id, HelperIds = [.. helpers.Value.Select(h => h.Id)], Term = term.Value, SpokenAt = Spoken.At(input.SpokenOn, at),
            Words = PublicText.Mask(input.Words.Trim()).Text, Officer = Spoken.By(input.Officer),
        };
    }
}
