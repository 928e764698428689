using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>The street decides who holds it, after two refusals or when nobody answers; whom it appoints cannot refuse.</summary>
internal sealed class AppointHolder(YuanzhuoDb db, UnitOfWork unit, MatterDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        public Guid? ToUnitId { get; set; }

        /// <summary>Why they. Public words.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ToUnitId).NotNull().Saying("Matters.ChooseUnit");
            RuleFor(i => i.Reason).IsReason();
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.Number, Act.DecideHolder, byHolder: false, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, [], ("Reason", input.Reason));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);
        if (await db.OrgUnits.FindAsync([input.ToUnitId!.Value], ct) is not { } to || !to.CanHold()) return Refusal.Invalid("Matters.ChooseUnit", "ToUnitId");
        var matter = taken.Value.Matter;
        db.Expect(matter, input.Version);
        var appointed = matter.Appoint(to.Id, input.Reason, clock.GetUtcNow());
        return appointed.IsDone ? matter.Number : Result<string>.Refused(appointed.Refusals);
    }
}
