using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Commitments.Recording;

/// <summary>Takes a commitment down for a matter, outside a roundtable or after one: who, the words as spoken, the term as read and corrected.</summary>
internal sealed class RecordCommitment(Doer doer, YuanzhuoDb db, WorkingCalendars calendars, UnitSearch units, TimeProvider clock)
    : Deed<RecordCommitment.Input, MatterInPlace, string>(doer)
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

    public override Act Act => Act.RecordCommitment;

    /// <summary>The matter is not about to be closed, and the organisation is not about to cease.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => new Validator(clock.GetUtcNow());

    protected override async Task<Result<At<MatterInPlace>>> TakeAsync(Input input, CancellationToken ct)
    {
        if (await db.MatterAsync(input.Number, ct) is not { } matter) return Refusal.NotFound("Matters.NoSuchMatter");
        var place = (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!;
        return At.Place(new MatterInPlace(matter, place), place.Path);
    }

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterInPlace at, CancellationToken ct)
    {
        var commitment = await CommitAsync(input, at.Place, Now, ct);
        if (commitment.Why is { } unread) return unread;
        var made = Commitment.Make(at.Matter, commitment.Value, await calendars.ForAsync(at.Place.Code, ct), Now);
        if (made.Why is { } why) return why;
        db.Add(made.Value);
        await db.SetCommittedDueAsync(at.Matter, Now, ct);
        return at.Matter.Number;
    }

    private async Task<Result<SpokenCommitment>> CommitAsync(Input input, OrgUnit place, DateTimeOffset at, CancellationToken ct)
    {
        var who = await units.NamedAsync(input.Unit, place, nameof(input.Unit), ct);
        var helpers = await units.AllNamedAsync(input.Helpers, place, nameof(input.Helpers), ct);
        var term = input.Term.Read();
        if (!who.IsDone || !helpers.IsDone || !term.IsDone) return Result<SpokenCommitment>.Refused([.. who.Refusals, .. helpers.Refusals, .. term.Refusals]);
        return new SpokenCommitment
        {
            UnitId = who.Value.Id, HelperIds = [.. helpers.Value.Select(h => h.Id)], Term = term.Value, SpokenAt = Spoken.At(input.SpokenOn, at),
            Words = PublicWords.Mask(input.Words), Officer = Spoken.By(input.Officer),
        };
    }
}

/// <summary>A matter with its place.</summary>
internal sealed record MatterInPlace(Matter Matter, OrgUnit Place);
