using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Dossier.Redacting;

/// <summary>Takes a photo or document of a matter down (撤下): what it held leaves the database at once, a mark with the reason stands where it was, and the fact keeps its digest.</summary>
internal sealed class WithdrawFile(Doer doer, YuanzhuoDb db, MatterDesk desk, MatterFiles files) : Deed<WithdrawFile.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
    {
        public string Number { get; set; } = "";

        public Guid? FileId { get; set; }

        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.FileId).NotNull().WithMessage("Dossier.ChooseFile");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Dossier.ReasonNeeded").MaximumLength(RedactWords.LongestReason).WithMessage("Dossier.ReasonTooLong");
        }
    }

    public override Act Act => Act.WithdrawFile;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var reason = await Doer.CheckAsync(input.Reason, nameof(Input.Reason), input, [at.Matter.Id], ct);
        if (!reason.IsDone) return Result<string>.Refused(reason.Refusals);
        var known = await files.HandleAsync(at.Matter, ct);
        if (known.All(f => f.Id != input.FileId)) return Refusal.Invalid("Dossier.FileNotFound", nameof(Input.FileId));
        var file = await db.Set<StoredFile>().FirstAsync(f => f.Id == input.FileId, ct);
        await db.ShredWhatIsDeletedAsync(ct);
        at.Matter.NoteFileWithdrawn(file.Id, file.Withdraw(reason.Value, Now), reason.Value, Now);
        return at.Matter.Number;
    }
}
