using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Reads spoken words at a place: its working calendar and its rule for commitments without a date. For this module and the roundtable.</summary>
public sealed class SpokenTermReader(WorkingCalendars calendars, RulePacks rules)
{
    /// <summary>All ways to read the words, the deciding one first; a person sees them and may take another.</summary>
    /// <param name="words">As spoken.</param>
    /// <param name="spokenOn">The day in China on which they were spoken.</param>
    /// <param name="place">The matter's place.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The readings, and the term of words that name no end: a wrong day may be taken back.</returns>
    public async ValueTask<(IReadOnlyList<Reading> Readings, Term Review)> ReadAllAsync(string? words, DateOnly spokenOn, OrgUnit? place, CancellationToken ct = default)
    {
        var reviewDays = await rules.ValueAsync(DefaultRules.ReviewCommitment, place?.Path, spokenOn, ct);
        return (SpokenTerm.ReadAll(words, spokenOn, await calendars.ForAsync(place?.Code, ct), reviewDays), Term.ReviewOn(reviewDays));
    }
}
