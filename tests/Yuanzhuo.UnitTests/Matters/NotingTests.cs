using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.UnitTests.Calendar;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>Internal notes: taken back by their writer only; urging (催办 before 督办, policy notes D) says nothing where there is nothing to be urged. Once a day is the product's own rule.</summary>
public sealed class NotingTests
{
    private static readonly Guid Writer = Guid.CreateVersion7();

    [Fact]
    public void Its_writer_takes_a_note_back_once_and_the_words_go()
    {
        var matter = Opened();
        var note = MatterNote.Write(matter, Works, Writer, "sealed", At(1));

        Refused("Matters.NotYourNote", note.TakeBack(matter, Guid.CreateVersion7(), At(2)));
        Assert.Equal(("sealed", null), (note.SealedWords, note.TakenBackAt));
        Done(note.TakeBack(matter, Writer, At(2)));
        Done(note.TakeBack(matter, Writer, At(3)));

        Assert.Equal(("", (DateTimeOffset?)At(2)), (note.SealedWords, note.TakenBackAt));
        Assert.Equal([new NoteWritten(Works), new NoteTakenBack(Works)], note.NewFacts.Select(f => f.Fact));
        Assert.Equal(matter.PlaceId, note.FactsAtPlace);
    }

    [Fact]
    public void A_holder_is_urged_by_others_once_a_day()
    {
        var matter = Opened();

        Refused("Matters.UrgesItself", Plain(MatterNote.Urge(matter, matter.HolderId, Writer, "sealed", wasUrgedToday: false, At(1))));
        Refused("Matters.UrgedToday", Plain(MatterNote.Urge(matter, Street, Writer, "sealed", wasUrgedToday: true, At(1))));
        var note = MatterNote.Urge(matter, Street, Writer, "sealed", wasUrgedToday: false, At(1)).Value;

        Assert.Equal((true, "sealed", At(1), Street, Writer), (note.IsUrging, note.SealedWords, note.WrittenAt, note.UnitId, note.WrittenById));
        Assert.Equal([new HolderUrged(Street, matter.HolderId)], note.NewFacts.Select(f => f.Fact));
        Assert.Equal((matter.Id, matter.PlaceId), (note.FactsOfMatter, note.FactsAtPlace));
    }

    /// <summary>What everybody is told of a pause (Calendar.PauseRule, ADR 16): 暂停期间不计时，也不催办.</summary>
    [Fact]
    public void What_is_paused_waits_for_its_closure_or_has_ended_is_not_urged()
    {
        var (paused, waiting, ended) = (Opened(due: Deadline.From(Term.WorkingDays(5), Start, Calendars.Shipped)), Opened(), Opened());
        Done(paused.Pause(Street, Calendars.Because("等鉴定"), Calendars.Shipped, At(1)));
        Done(waiting.SetAwaitsClosure(true, At(1)));
        Done(ended.End(Ending.CannotNow, "暂不具备条件".AsPublic(), At(1)));

        Assert.Equal(
            ["Matters.UrgePaused", "Matters.UrgeAwaitsClosure", "Matters.HasEnded"],
            ((Matter[])[paused, waiting, ended]).Select(m => MatterNote.Urge(m, Street, Writer, "sealed", wasUrgedToday: false, At(2)).Refusals.Single().Key));
    }

    private static Result Plain(Result<MatterNote> urged) => urged.Why is { } why ? why : Result.Done;
}
