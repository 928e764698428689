using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.Dossier.Narrating;

/// <summary>The facts of the matter for which a <see cref="Gather"/> asks, in their order, with their words.</summary>
public sealed class MatterFacts
{
    private readonly Rows<JournalEntry> _facts;
    private readonly Rows<FactWords> _words;

    private MatterFacts(Gather gather)
    {
        _facts = gather.All<JournalEntry>($"\"MatterId\" = {MatterRows.Id} ORDER BY \"Seq\"");
        _words = gather.All<FactWords>($"\"FactId\" IN (SELECT \"Id\" FROM journal WHERE \"MatterId\" = {MatterRows.Id})");
    }

    public static MatterFacts Ask(Gather gather) => new(gather);

    /// <summary>After the trip.</summary>
    public IReadOnlyList<JournalEntry> Told()
    {
        WordsOfFacts.Give(_facts, _words);
        return _facts;
    }
}
