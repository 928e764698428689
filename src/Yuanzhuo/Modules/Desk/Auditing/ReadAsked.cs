using System.Globalization;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>
/// Understands the words in the boxes of the two books as every other box does. The books hold no words that could be looked through: an organisation, people
/// and matters are found first, each by its own index or list, and the lines by their ids.
/// </summary>
public sealed class ReadAsked(YuanzhuoDb db, IPlacePaths places, PeopleSearch people, MatterTerms terms)
{
    /// <param name="unit">What was typed for the organisation.</param>
    /// <param name="person">For the person.</param>
    /// <param name="words">For the matter or the line.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Asked> HandleAsync(string? unit, string? person, string? words, CancellationToken ct)
    {
        var (isByUnit, typed) = (!string.IsNullOrWhiteSpace(unit), SearchBox.Read(words));
        var isSeq = long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && typed[0] != '0';
        return new()
        {
            IsByUnit = isByUnit,
            Unit = isByUnit && await places.FindAsync(unit!, 1, ct) is [var meant, ..] ? meant : null,
            People = string.IsNullOrWhiteSpace(person) ? null : await people.FindAsync(db.Accounts, person, byUnit: false, ct),
            Seq = isSeq ? seq : null,
            Matters = typed.Length == 0 || isSeq ? null : await terms.FindAsync(typed, ct),
        };
    }
}
