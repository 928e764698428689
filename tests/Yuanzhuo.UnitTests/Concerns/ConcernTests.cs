using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.UnitTests.Concerns;

public sealed class ConcernTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 15, 59, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_counted_on_the_day_in_China_on_which_it_was_raised() => Assert.Equal(new DateOnly(2026, 3, 2), Raised().RaisedOn);

    /// <summary>Facts hold no personal data (DESIGN, decision 1).</summary>
    [Fact]
    public void Its_first_fact_holds_neither_words_nor_contact()
    {
        var fact = Assert.Single(Raised().NewFacts).Fact;
        Assert.DoesNotContain("13812341234", fact.ToString(), StringComparison.Ordinal);
        Assert.IsType<ConcernRaised>(fact);
    }

    [Fact]
    public void It_is_taken_up_once()
    {
        var concern = Raised();
        Assert.True(concern.TakeUp(Guid.CreateVersion7(), At).IsDone);
        Assert.Equal(RefusalKind.RuleBroken, concern.TakeUp(Guid.CreateVersion7(), At).Refusals[0].Kind);
    }

    [Fact]
    public void Put_back_it_awaits_again_and_its_first_answer_stays_given()
    {
        var concern = Raised();
        concern.TakeUp(Guid.CreateVersion7(), At);
        concern.PutBack(At.AddHours(1));
        Assert.Equal((ConcernState.Awaiting, At), (concern.State, concern.FirstAnsweredAt));
    }

    [Fact]
    public void Taken_up_its_place_stays() =>
        Assert.False(TakenUp().CorrectPlace(Guid.CreateVersion7(), null, Deadline.OnDay(new DateOnly(2026, 3, 3), At), At).IsDone);

    /// <summary>个人信息保护法 47: deleted when the person asks.</summary>
    [Fact]
    public void The_contact_is_forgotten_and_the_concern_stays()
    {
        var concern = Raised();
        concern.ForgetContact(At);
        concern.ForgetContact(At);
        Assert.Equal(SealedContact.None, concern.Contact);
        Assert.Single(concern.NewFacts, f => f.Fact is ConcernContactForgotten);
        Assert.Null(concern.SealedWords);
        Assert.Equal("楼道灯坏了，电话138****1234", concern.PublicWords.Text);
    }

    [Fact]
    public void Until_it_is_taken_up_its_place_can_be_put_right()
    {
        var concern = Raised();
        var (before, place, building) = (concern.PlaceId, Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.True(concern.CorrectPlace(place, building, Until(4), At).IsDone);
        Assert.Equal((place, building, new DateOnly(2026, 3, 4)), (concern.PlaceId, concern.BuildingId!.Value, concern.FirstAnswerDueOn));
        Assert.Equal(new ConcernPlaceCorrected(before, place), concern.NewFacts[^1].Fact);
    }

    [Fact]
    public void Taking_up_and_putting_back_are_told_and_refused_where_they_make_no_sense()
    {
        var (concern, matter) = (Raised(), Guid.CreateVersion7());
        Assert.Equal("Concerns.NotTakenUp", Assert.Single(concern.PutBack(At).Refusals).Key);
        concern.TakeUp(matter, At);
        Assert.Equal("Concerns.AlreadyTakenUp", Assert.Single(concern.TakeUp(matter, At).Refusals).Key);
        Assert.Equal("Concerns.AlreadyTakenUp", Assert.Single(concern.CorrectPlace(matter, null, Until(4), At).Refusals).Key);
        concern.PutBack(At);
        Assert.Equal([new ConcernTakenUp(matter), new ConcernPutBack()], concern.NewFacts.Skip(1).Select(f => f.Fact));
    }

    /// <summary>件件有回音: the time of the first answer is that of the first, however often it is triaged again.</summary>
    [Fact]
    public void The_first_answer_is_the_first_one()
    {
        var concern = TakenUp();
        concern.PutBack(At.AddHours(1));
        concern.TakeUp(Guid.CreateVersion7(), At.AddHours(2));
        Assert.Equal(At, concern.FirstAnsweredAt);
    }

    [Fact]
    public void Photos_keep_the_order_in_which_they_were_chosen()
    {
        Guid[] photos = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        var concern = Concern.Raise(new Telling { PlaceId = Guid.CreateVersion7(), PhotoIds = photos }, "ABC", "灯坏了".AsPublic(), Until(3), At);
        Assert.Equal([(photos[0], 1), (photos[1], 2), (photos[2], 3)], concern.Photos.Select(p => (p.FileId, p.Order)));
        Assert.Equal(3, Assert.IsType<ConcernRaised>(concern.NewFacts[0].Fact).Photos);
    }

    /// <summary>The words as spoken are kept once: masking a second time does not put the masked words in their place.</summary>
    [Fact]
    public void Hiding_more_keeps_the_words_as_they_were_spoken()
    {
        var concern = Raised();
        concern.MaskFurther("楼道灯坏了".AsPublic(), "sealed again", At);
        Assert.Equal(("楼道灯坏了", "sealed words"), (concern.PublicWords.Text, concern.SealedWords));
        Assert.IsType<ConcernMasked>(concern.NewFacts[^1].Fact);
        var plain = Concern.Raise(new Telling { PlaceId = Guid.CreateVersion7() }, "ABC", "灯坏了".AsPublic(), Until(3), At);
        plain.MaskFurther("**".AsPublic(), "sealed now", At);
        Assert.Equal("sealed now", plain.SealedWords);
    }

    /// <summary>个人信息保护法 47: what was deleted does not come back by hiding more later.</summary>
    [Fact]
    public void Once_the_person_is_forgotten_nothing_is_sealed_again()
    {
        var concern = Raised();
        concern.ForgetRaiser(At);
        concern.ForgetRaiser(At.AddDays(1));
        concern.MaskFurther("**".AsPublic(), "sealed again", At.AddDays(2));
        Assert.Equal((At, null, SealedContact.None), (concern.RaiserForgottenAt!.Value, concern.SealedWords, concern.Contact));
    }

    /// <summary>Either of the two is personal data that is deleted, and where there is neither nothing is told.</summary>
    [Theory]
    [InlineData("sealed words", null, 1)]
    [InlineData(null, "sealed phone", 1)]
    [InlineData(null, null, 0)]
    public void Words_without_contact_and_contact_without_words_are_forgotten(string? words, string? phone, int facts)
    {
        var contact = phone is null ? SealedContact.None : new SealedContact(null, phone);
        var concern = Concern.Raise(new Telling { PlaceId = Guid.CreateVersion7(), SealedWords = words, Contact = contact }, "ABC", "灯坏了".AsPublic(), Until(3), At);
        concern.ForgetContact(At);
        Assert.Equal((null, SealedContact.None), (concern.SealedWords, concern.Contact));
        Assert.Equal(facts, concern.NewFacts.Count(f => f.Fact is ConcernContactForgotten));
    }

    /// <summary>policy.md G3: looking at personal data leaves a trace.</summary>
    [Fact]
    public void Reading_contact_or_words_leaves_a_trace()
    {
        var concern = Raised();
        concern.NoteContactRead(At);
        concern.NoteWordsRead(At);
        Assert.Equal([new ConcernContactRead(), new ConcernWordsRead()], concern.NewFacts.Skip(1).Select(f => f.Fact));
    }

    [Fact]
    public void A_reorganisation_hands_it_to_the_successor_of_its_place_only()
    {
        var concern = Raised();
        var (place, successor) = (concern.PlaceId, Guid.CreateVersion7());
        concern.CarryOver(Guid.CreateVersion7(), successor, ChinaTime.DateOf(At), At);
        Assert.Equal((place, 1), (concern.PlaceId, concern.NewFacts.Count));
        concern.CarryOver(place, successor, ChinaTime.DateOf(At), At);
        Assert.Equal(successor, concern.PlaceId);
        Assert.Equal(new ConcernCarriedOver(place, successor), concern.NewFacts[^1].Fact);
    }

    /// <summary>Rule case.contact: due until somebody answers; trap 4: by the calendar that came out meanwhile.</summary>
    [Fact]
    public void The_day_of_the_first_answer_follows_the_calendar_until_it_is_given()
    {
        var (unknown, known) = (new WorkingCalendar([], [2025]), new WorkingCalendar([new(new DateOnly(2026, 3, 3), DayKind.Off, "停工")], [2026]));
        Concern Raised() => Concern.Raise(new Telling { PlaceId = Guid.CreateVersion7() }, "ABC", "灯坏了".AsPublic(), Deadline.From(Term.WorkingDays(1), At, unknown), At);
        var (waiting, answered, same) = (Raised(), Raised(), Raised());
        answered.TakeUp(Guid.CreateVersion7(), At);
        Assert.Equal((false, new DateOnly(2026, 3, 3), true), (waiting.Due.IsEnded, waiting.Due.DueOn!.Value, answered.Due.IsEnded));
        Assert.Equal((true, false, false), (waiting.Recount(known, At), waiting.Recount(known, At), answered.Recount(known, At)));
        Assert.Equal((new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 3)), (waiting.FirstAnswerDueOn, answered.FirstAnswerDueOn));
        Assert.Equal(new FirstAnswerRecounted(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 4)), waiting.NewFacts[^1].Fact);
        Assert.True(same.Recount(new WorkingCalendar([], [2026]), At));
        Assert.IsType<ConcernRaised>(same.NewFacts[^1].Fact);
    }

    /// <summary>At a community, village or family committee, or at a street by those who do not know which; never at what ceased to exist.</summary>
    [Fact]
    public void Concerns_are_raised_where_people_live_while_the_place_exists()
    {
        OrgUnitKind[] taking = [.. Enum.GetValues<OrgUnitKind>().Where(kind => Unit(kind).TakesConcerns())];
        Assert.Equal([OrgUnitKind.Street, OrgUnitKind.Community, OrgUnitKind.Village, OrgUnitKind.FamilyCommittee], taking);
        var gone = Unit(OrgUnitKind.Community);
        gone.Close(new DateOnly(2026, 3, 1), null, At);
        Assert.False(gone.TakesConcerns());
        static OrgUnit Unit(OrgUnitKind kind) => OrgUnit.Found(kind, "甲", null, null, "j", new DateOnly(2020, 1, 1), At);
    }

    private static Deadline Until(int day) => Deadline.OnDay(new DateOnly(2026, 3, day), At);

    private static Concern TakenUp()
    {
        var concern = Raised();
        concern.TakeUp(Guid.CreateVersion7(), At);
        return concern;
    }

    private static Concern Raised() => Concern.Raise(
        new Telling { PlaceId = Guid.CreateVersion7(), SealedWords = "sealed words", Contact = new("sealed", "sealed") }, "ABC", "楼道灯坏了，电话138****1234".AsPublic(), Deadline.OnDay(new DateOnly(2026, 3, 3), At), At);
}
