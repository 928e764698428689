using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.Dossier.Narrating;

/// <summary>The facts of one matter as a story: runs of the same become one, and what is said already is not said twice.</summary>
internal static class FactStory
{
    private static readonly string[] Runs = ["MatterSupported", "VoiceJoined"];

    /// <summary>Known facts in their order.</summary>
    public static List<ToldFact> Of(IEnumerable<JournalEntry> entries)
    {
        var story = new List<ToldFact>();
        foreach (var entry in entries)
        {
            if (!FactLook.ByKind.TryGetValue(entry.Kind, out var look) || FactJson.Read(entry) is not { } fact) continue;
            var told = new ToldFact(entry, fact, look);
            if (story is [.., var last] && last.Kind == told.Kind && Runs.Contains(told.Kind)) story[^1] = told with { Entry = last.Entry, Count = last.Count + 1, LastAt = entry.At };
            else if (!IsSaidAlready(story, told)) story.Add(told);
        }

        return story;
    }

    /// <summary>A roundtable puts the matter at deliberation, reopening puts it back to implementation, a refusal names the next: that is in their sentences.</summary>
    private static bool IsSaidAlready(List<ToldFact> story, ToldFact told)
    {
        if (story is not [.., var before] || before.Entry.At != told.Entry.At) return false;
        return (before.Kind, told.Fact) switch
        {
            ("MatterTabled", MatterMoved { To: Step.Deliberate }) => true,
            ("MatterReopened" or "EndingContested", MatterMoved { To: Step.Implement }) => true,
            _ => false,
        };
    }
}
