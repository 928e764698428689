using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Dossier.Redacting;

/// <summary>
/// Takes published words down (撤下) wherever they stand for this matter: in its parts, its facts, its search words and in letters. That
/// it was done, when, and why is a fact that everybody reads; the facts that said the words, and their digests, stay.
/// </summary>
internal sealed class RedactWords(Doer doer, YuanzhuoDb db, MatterDesk desk, MatterWritings writings) : Deed<RedactWords.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
    {
        public string Number { get; set; } = "";

        /// <summary>The key of the words (<see cref="Writing.Key"/>), so that they are not sent about once more.</summary>
        public string Words { get; set; } = "";

        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().WithMessage("Dossier.ChooseWords");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Dossier.ReasonNeeded").MaximumLength(LongestReason).WithMessage("Dossier.ReasonTooLong");
        }
    }

    public const int LongestReason = 200;

    public override Act Act => Act.RedactWords;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var reason = await Doer.CheckAsync(input.Reason, nameof(Input.Reason), input, [at.Matter.Id], ct);
        if (!reason.IsDone) return Result<string>.Refused(reason.Refusals);
        var found = await writings.HandleAsync(at.Matter, ct);
        if (found.All.FirstOrDefault(w => w.Key == input.Words)?.Words is not { } gone) return Refusal.Invalid("Dossier.WordsNotFound", nameof(Input.Words));
        var day = ChinaTime.DateOf(Now);
        if (reason.Value.Without(gone, day) != reason.Value) return Refusal.Invalid("Dossier.ReasonHoldsWords", nameof(Input.Reason));

        await db.ShredWhatIsDeletedAsync(ct);
        var places = 0;
        foreach (var writing in found.All)
        {
            if (writing.Words.Without(gone, day) is var left && left == writing.Words) continue;
            writing.Put(left);
            places++;
        }

        await RedactLetters.InAsync(db, at.Matter, found, gone, day, ct);
        at.Matter.NoteRedacted(reason.Value, places, Now);
        await db.ForgetOldTermsAsync(at.Matter.Id, at.Matter.SearchText, ct);
        return at.Matter.Number;
    }
}
