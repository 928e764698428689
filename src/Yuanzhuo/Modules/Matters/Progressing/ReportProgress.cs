using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Progressing;

/// <summary>The holder (or the community whose matter it is) says in a sentence what was done.</summary>
internal sealed class ReportProgress(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>What was done, in public words; at most 2,000 characters.</summary>
        public string Words { get; set; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Matters.WordsNeeded");
            RuleFor(i => i.Words).MaximumLength(2000).Saying("Matters.WordsTooLong", 2000);
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        if (await db.MatterAsync(input.Number, ct) is not { } matter) return Refusal.NotFound("Matters.NoSuchMatter");

        var holder = await db.OrgUnits.FindAsync([matter.HolderId], ct);
        var place = await db.OrgUnits.FindAsync([matter.PlaceId], ct);
        var byHolder = db.Authorise(user, Act.ReportProgress, holder!.Path);
        var allowed = byHolder.IsDone ? byHolder : db.Authorise(user, Act.ReportProgress, place!.Path);
        if (!allowed.IsDone) return Result<string>.Refused(allowed.Refusals);

        var reported = matter.Report(db.Author.UnitId!.Value, input.Words.Trim(), [], clock.GetUtcNow());
        return reported.IsDone ? matter.Number : Result<string>.Refused(reported.Refusals);
    }
}
