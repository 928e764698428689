using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Merging;

/// <summary>Two matters are the same thing: one goes into the other with all its voices. It can be undone.</summary>
internal sealed class MergeMatter(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, MatterDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        /// <summary>The number of the matter that stays.</summary>
        public string Into { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>What everybody is told. Public words.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Into).NotEmpty().Saying("Matters.ChooseMatter");
            RuleFor(i => i.Words).IsWords();
        }
    }

    /// <summary>The number of the matter that stays.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.Number, Act.MoveMatter, byHolder: false, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, [], ("Words", input.Words));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);
        if (await db.MatterAsync(input.Into, ct) is not { } into) return Refusal.Invalid("Matters.NoSuchMatter", "Into");
        var place = await db.OrgUnits.FindAsync([into.PlaceId], ct);
        if (!user.May(Act.MoveMatter, place!.Path)) return Refusal.Invalid("Matters.MatterOfAnotherPlace", "Into");

        var matter = taken.Value.Matter;
        db.Expect(matter, input.Version);
        var merged = matter.MergeInto(into, input.Words, clock.GetUtcNow());
        return merged.IsDone ? into.Number : Result<string>.Refused(merged.Refusals);
    }
}
