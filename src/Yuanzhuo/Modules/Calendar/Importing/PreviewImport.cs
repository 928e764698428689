using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Importing;

/// <summary>Shows what an import would do, without doing it.</summary>
public sealed class PreviewImport(YuanzhuoDb db, TimeProvider clock)
{
    /// <param name="Changes">Row by row; empty where lines are wrong.</param>
    /// <param name="Errors">Lines that cannot be read.</param>
    /// <param name="Differences">Where the file and the second source do not say the same.</param>
    /// <param name="SeenVersion">The stored edition's version; the import is refused if it changes meanwhile.</param>
    public sealed record Preview(
        IReadOnlyList<CalendarChange> Changes, IReadOnlyList<HolidayFileRow> Errors, IReadOnlyList<SourceDifference> Differences, Guid? SeenVersion)
    {
        public int Count(CalendarChangeKind kind) => Changes.Count(change => change.Kind == kind);

        /// <summary>Whether the import would change anything.</summary>
        public bool DoesSomething => Changes.Any(change => change.Kind != CalendarChangeKind.Same);
    }

    /// <param name="text">The file.</param>
    /// <param name="compareText">A second source to hold it against; empty for the shipped one.</param>
    /// <param name="scope">The official code it would hold for; empty for the whole country.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Preview> HandleAsync(string text, string compareText, string scope, CancellationToken ct)
    {
        var rows = CalendarFileCheck.Read(text);
        SpecialDay[] days = [.. rows.Select(row => row.Day).OfType<SpecialDay>()];
        var edition = await db.Set<CalendarEdition>().AsNoTracking().Include(e => e.Days).FirstOrDefaultAsync(e => e.Scope == scope, ct);
        var changes = (edition ?? ShippedHolidays.FirstEdition(scope, clock.GetUtcNow())).Compare(days);
        return new Preview(changes, [.. rows.Where(row => row.Error is not null)], Differences(days, compareText, scope), edition?.Version);
    }

    private static IReadOnlyList<SourceDifference> Differences(SpecialDay[] days, string compareText, string scope)
    {
        if (scope != CalendarEdition.National)
            return [];
        var second = compareText.Length == 0 ? ShippedHolidays.ChineseCalendar : CalendarOf([.. CalendarFileCheck.Read(compareText).Select(row => row.Day).OfType<SpecialDay>()]);
        return CompareSources.ByDate(CalendarOf(days), second);
    }

    private static WorkingCalendar CalendarOf(SpecialDay[] days) => new(days, PublishedYears.Of(days));
}
