using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Dossier.Showing;

/// <summary>The seven segments of a matter's ring, with the day on which each step was last entered.</summary>
internal static class RingOf
{
    public static List<RingStep> Steps(MatterView view, MatterWords words) => [.. view.Matter.Ring().Select(s => new RingStep(words.Of(s.Step), StateOf(s.State), NoteOf(view, words, s)))];

    private static string? NoteOf(MatterView view, MatterWords words, StepState segment) => segment.State is SegmentState.Done or SegmentState.Now
        && view.Matter.Visits.LastOrDefault(v => v.Step == segment.Step) is { } visit ? words.Day(ChinaTime.DateOf(visit.EnteredAt), view.Today.On) : null;

    private static RingStepState StateOf(SegmentState state) => state switch
    {
        SegmentState.Done => RingStepState.Done,
        SegmentState.Now => RingStepState.Now,
        SegmentState.Skipped => RingStepState.Skipped,
        _ => RingStepState.Todo,
    };
}
