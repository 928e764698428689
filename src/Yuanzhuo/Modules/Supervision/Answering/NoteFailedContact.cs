using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>Nobody was reached that day; three such days stand for an answer (policy notes E).</summary>
internal sealed class NoteFailedContact(UnitOfWork unit, CurrentUser user, ClosureDesk desk, TimeProvider clock)
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

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var opened = await desk.OpenAsync(input.Number, Act.RecordAnswer, ct);
        if (!opened.IsDone) return Result<string>.Refused(opened.Refusals);
        var (found, closure) = opened.Value;
        var noted = closure.NoteFailedContact(PublicText.Mask(input.How.Trim()).Text, clock.GetUtcNow(), user.AccountId!.Value);
        return noted.IsDone ? found.Matter.Number : Result<string>.Refused(noted.Refusals);
    }
}
