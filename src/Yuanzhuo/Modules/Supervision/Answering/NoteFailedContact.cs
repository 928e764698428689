using FluentValidation;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>Nobody was reached that day; three such days stand for an answer (policy notes E).</summary>
internal sealed class NoteFailedContact(Doer doer, ClosureDesk desk) : Deed<NoteFailedContact.Input, ClosureCase, string>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>How it was tried; at most 200 characters.</summary>
        public string How { get; set => field = value ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.How).NotEmpty().Saying("Supervision.SayHow");
            RuleFor(i => i.How).MaximumLength(200).Saying("Supervision.WordsTooLong", 200);
        }
    }

    public override Act Act => Act.RecordAnswer;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ClosureCase>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ClosureCase at, CancellationToken ct)
    {
        if (at.UnderWay.Why is { } why) return why;
        var how = await Doer.CheckAsync(input.How, nameof(input.How), input, [at.Matter.Id], ct);
        if (how.Why is not null) return Result<string>.Refused(how.Refusals);
        var noted = at.UnderWay.Value.NoteFailedContact(how.Value, Now, Doer.AccountId);
        return noted.Then(at.Matter.Number);
    }
}
