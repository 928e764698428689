using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Noting;

/// <summary>Who handles the matter leaves a line for the others who do; the public never reads it, so personal data may stand in it.</summary>
internal sealed class WriteNote(Doer doer, YuanzhuoDb db, MatterDesk desk, NoteVault vault) : Deed<WriteNote.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>At most 2,000 characters.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Words).AreOfANote();
    }

    public override Act Act => Act.WriteNote;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtHolderAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        db.Add(MatterNote.Write(at.Matter, Doer.UnitId, Doer.AccountId, vault.Seal(input.Words)!, Now));
        return Task.FromResult<Result<string>>(at.Matter.Number);
    }
}
