using FluentValidation;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Founding;

/// <summary>The community opens a matter before anybody complains (未诉先办).</summary>
internal sealed class OpenOwnMatter(Doer doer, YuanzhuoDb db, MatterOpener opener, HandlingTerms terms) : Deed<OpenOwnMatter.Input, OrgUnit, string>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
    {
        public Guid? PlaceId { get; set; }

        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        public string Summary { get; set => field = value?.Trim() ?? ""; } = "";

        public string? Category { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

        public Handling Handling { get; set; }

        public bool PersonalDataMayStand { get; set; }
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

    public override Act Act => Act.TriageConcern;

    /// <summary>The place may not cease to be at the same moment: what stands at it is carried over by those who reorganise.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<OrgUnit>>> TakeAsync(Input input, CancellationToken ct)
    {
        var place = await db.OrgUnits.FindAsync([input.PlaceId!.Value], ct);
        return place is not null && place.TakesConcerns() ? At.Place(place, place.Path) : Refusal.Invalid("Matters.ChoosePlace", "PlaceId");
    }

    /// <summary>The new matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, OrgUnit place, CancellationToken ct)
    {
        var title = PublicWords.Check(input.Title, "Title", input.PersonalDataMayStand);
        var summary = PublicWords.Check(input.Summary, "Summary", input.PersonalDataMayStand);
        if (Result.All(title, summary).Why is { } unfit) return unfit;
        var term = await terms.OfAsync(input.Handling, place, Now, ct);
        var opened = await opener.OpenAsync(place, null, new(title.Value, summary.Value, input.Category, term, null), Now, ct);
        return opened.Why is { } why ? why : opened.Value.Number;
    }
}
