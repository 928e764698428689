using FluentValidation;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>Nobody was reached that day; three such days stand for an answer (policy notes E).</summary>
internal sealed class NoteFailedContact(Doer doer, ClosureDesk desk) : Deed<NoteFailedContact.Input, ClosureCase, string>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>How it was tried; at most 200 characters.</summary>
        public string How { get; set => field = value ?? ""; } = "";
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
    protected override Task<Result<string>> DoAsync(Input input, ClosureCase at, CancellationToken ct)
    {
        if (at.UnderWay.Why is { } why) return Task.FromResult<Result<string>>(why);
        var noted = at.UnderWay.Value.NoteFailedContact(PublicWords.Mask(input.How), Now, Doer.AccountId);
        return Task.FromResult(noted.Then(at.Matter.Number));
    }
}
