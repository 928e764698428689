using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A concern joins a matter that is open already, as a further voice. It can be undone (<c>PartVoice</c>).</summary>
internal sealed class JoinMatter(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, ConcernDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }

        /// <summary>The matter's number.</summary>
        public string Number { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>What the person is told.</summary>
        public string Answer { get; set => field = value?.Trim() ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Number).NotEmpty().Saying("Matters.ChooseMatter");
            RuleFor(i => i.Answer).IsWords();
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.ConcernId, Act.TriageConcern, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var check = PublicWordsCheck.Check(false, taken.Value.KnownNames, ("Answer", input.Answer));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);
        if (await db.MatterAsync(input.Number, ct) is not { } matter) return Refusal.Invalid("Matters.NoSuchMatter", "Number");
        var place = await db.OrgUnits.FindAsync([matter.PlaceId], ct);
        if (!user.May(Act.TriageConcern, place!.Path)) return Refusal.Invalid("Matters.MatterOfAnotherPlace", "Number");

        var now = clock.GetUtcNow();
        var joined = matter.Join(input.ConcernId, null, now, input.Answer);
        if (joined.IsDone) joined = taken.Value.Concern.TakeUp(matter.Id, now);
        return joined.IsDone ? matter.Number : Result<string>.Refused(joined.Refusals);
    }
}
