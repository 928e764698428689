using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>What stands on a notice or a result is read by everybody: personal data in it is refused with the spots named, and what was typed stays.</summary>
internal static class PublicWords
{
    /// <param name="namesAreOfficial">A tick says that names in it are those of officials in duty.</param>
    /// <param name="texts">The form's fields with their words.</param>
    public static Result Check(bool namesAreOfficial, params IEnumerable<(string Field, string? Words)> texts) => PublicWordsCheck.Check(namesAreOfficial, [], texts);

    /// <summary>A venue: its room is where people shall come to, not somebody's home.</summary>
    public static Result CheckVenue(string field, string words)
    {
        List<Refusal> found = [.. Check(false, (field, words)).Refusals.Where(r => !r.Key.EndsWith("_" + PrivateKind.Room, StringComparison.Ordinal))];
        return found.Count == 0 ? Result.Done : Result.Refused(found);
    }
}
