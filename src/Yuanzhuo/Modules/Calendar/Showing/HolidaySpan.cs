using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Showing;

/// <summary>One holiday of a year: its days off in a row and the days made up for it.</summary>
internal sealed record HolidaySpan(string Name, DateOnly From, DateOnly To, IReadOnlyList<DateOnly> MakeUpDays)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The holidays that begin in that year. The make-up days of a name go to its span nearest by date.</summary>
    public static IReadOnlyList<HolidaySpan> Of(WorkingCalendar calendar, int year)
    {
        var spans = new List<(string Name, DateOnly From, DateOnly To)>();
        foreach (var day in calendar.Days.Where(day => day.Kind == DayKind.Off))
        {
            if (spans is [.., var last] && last.Name == day.Name && last.To.AddDays(1) == day.On)
                spans[^1] = last with { To = day.On };
            else
                spans.Add((day.Name, day.On, day.On));
        }

        var made = calendar.Days.Where(day => day.Kind == DayKind.MakeUp).ToLookup(day => Nearest(day, spans), day => day.On);
        return [.. spans.Select((span, i) => new HolidaySpan(span.Name, span.From, span.To, [.. made[i]])).Where(span => span.To.Year == year)];
    }

    private static int Nearest(SpecialDay makeUp, List<(string Name, DateOnly From, DateOnly To)> spans)
    {
        var named = Enumerable.Range(0, spans.Count).Where(i => spans[i].Name == makeUp.Name).ToList();
        return (named.Count > 0 ? named : Enumerable.Range(0, spans.Count)).MinBy(i => Math.Abs(spans[i].From.DayNumber - makeUp.On.DayNumber));
    }
}
