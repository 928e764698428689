using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Founding;

/// <summary>The community opens a matter before anybody complains (未诉先办).</summary>
internal sealed class OpenOwnMatter(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, MatterOpener opener, HandlingTerms terms, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid? PlaceId { get; set; }

        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        public string Summary { get; set => field = value?.Trim() ?? ""; } = "";

        public string? Category { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

        public Handling Handling { get; set; }

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.PlaceId).NotNull().Saying("Matters.ChoosePlace");
            RuleFor(i => i.Title).IsTitle();
            RuleFor(i => i.Summary).IsSummary();
            RuleFor(i => i.Category).IsCategory();
            RuleFor(i => i.Handling).IsInEnum().Saying("Matters.HandlingUnknown");
        }
    }

    /// <summary>The new matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        if (await db.OrgUnits.FindAsync([input.PlaceId!.Value], ct) is not { } place || !place.TakesConcerns()) return Refusal.Invalid("Matters.ChoosePlace", "PlaceId");
        var allowed = db.Authorise(user, Act.TriageConcern, place.Path);
        if (!allowed.IsDone) return Result<string>.Refused(allowed.Refusals);
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, [], ("Title", input.Title), ("Summary", input.Summary));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);

        var now = clock.GetUtcNow();
        var term = await terms.OfAsync(input.Handling, place, now, ct);
        var opened = await opener.OpenAsync(place, null, new(input.Title, input.Summary, input.Category, term, null), now, ct);
        return opened.IsDone ? opened.Value.Number : Result<string>.Refused(opened.Refusals);
    }
}
