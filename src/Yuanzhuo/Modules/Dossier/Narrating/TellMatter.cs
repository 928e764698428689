using System.Globalization;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Dossier.Parts;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Dossier.Narrating;

/// <summary>A matter's timeline, drawn from the journal and nothing else.</summary>
public sealed class TellMatter(UnitDirectory units, Texts texts)
{
    /// <param name="matter">Whose story.</param>
    /// <param name="entries">Its facts, in their order, with their words.</param>
    /// <param name="today">The reader's day.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Happening>> HandleAsync(Matter matter, IEnumerable<JournalEntry> entries, Today today, CancellationToken ct)
    {
        var story = FactStory.Of(entries);
        var names = (await units.OfAsync(story.SelectMany(t => FactTeller.Ids(t.Fact)), ct)).ToDictionary(u => u.Key, u => u.Value.Name);
        var teller = new FactTeller(texts, names, today.On, CultureInfo.CurrentUICulture);
        var gaps = Gaps(story, matter, today);
        var told = new List<Happening>();
        DateOnly? day = null;
        foreach (var fact in story)
        {
            if (teller.What(fact.Fact) is not { } what) continue;
            var when = When(fact, day, today.On);
            day = ChinaTime.DateOf(fact.LastAt);
            told.Add(new Happening(fact.Entry.At, when, Counted(fact, what), teller.More(fact.Fact), ToneOf(fact), IconOf(fact), gaps.GetValueOrDefault(fact)));
        }

        return told;
    }

    private string Counted(ToldFact fact, string what) => fact.Count == 1 ? what : texts[$"Dossier.FactRun_{fact.Kind}", fact.Count, what];

    private static Tone ToneOf(ToldFact fact) => fact.Fact is MatterEnded ended ? MatterWords.ToneOf(ended.Ending) : fact.Look.Tone;

    private static IconName IconOf(ToldFact fact) => fact.Fact is MatterEnded { Ending: not (Ending.Solved or Ending.SolvedOnTheSpot) } ended ? MatterWords.ToneOf(ended.Ending).Icon() : fact.Look.Icon;

    private static string When(ToldFact fact, DateOnly? before, DateOnly today)
    {
        var (from, to) = (ChinaTime.DateOf(fact.Entry.At), ChinaTime.DateOf(fact.LastAt));
        if (to != from) return DayWords.Plain(from, today) + " – " + DayWords.Plain(to, today);
        return from == before ? ChinaTime.Local(fact.Entry.At).ToString("H:mm", CultureInfo.InvariantCulture) : DayWords.WithWeekday(from, today);
    }

    /// <summary>After which facts nothing moved for as many working days as the rule calls stalled.</summary>
    private Dictionary<ToldFact, string> Gaps(List<ToldFact> story, Matter matter, Today today)
    {
        var gaps = new Dictionary<ToldFact, string>();
        var moves = story.Where(t => t.Look.IsMovement).ToList();
        for (var i = 0; i < moves.Count; i++)
        {
            var isLast = i == moves.Count - 1;
            if (moves[i].Fact is MatterEnded or MatterPaused || (isLast && !matter.IsOpen)) continue;
            var until = isLast ? today.On : ChinaTime.DateOf(moves[i + 1].Entry.At);
            var idle = today.Calendar.WorkingDaysBetween(ChinaTime.DateOf(moves[i].Entry.At), until);
            if (idle >= today.StaleDays) gaps[moves[i]] = texts[isLast ? "Dossier.StillIdle" : "Dossier.Idle", idle];
        }

        return gaps;
    }
}
