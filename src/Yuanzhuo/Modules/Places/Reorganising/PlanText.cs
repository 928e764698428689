using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>A plan in words, the same on the page and on the operator's screen.</summary>
internal static class PlanText
{
    private static readonly PlanDifference[] Parts = [PlanDifference.Renamed, PlanDifference.Recoded, PlanDifference.Moved, PlanDifference.OtherKind];

    /// <summary>What the row means and why, in a sentence.</summary>
    public static string Explain(PlanRow row, ReorganisationPlan plan, Texts texts) => row.Change switch
    {
        PlanChange.New => texts["Places.ExplainNew"],
        PlanChange.Changed => texts["Places.ExplainChanged", Differences(row, texts), texts.Of("Places", row.How!.Value)],
        PlanChange.Gone => texts[$"Places.ExplainGone_{row.Successor!.Reason}", NameOf(row.Successor.Code, plan)],
        _ => texts["Places.ExplainSame"],
    };

    public static string Differences(PlanRow row, Texts texts) => string.Join(texts["Places.And"], Parts.Where(p => row.Difference.HasFlag(p)).Select(p => texts.Of("Places", p)));

    /// <summary>Name and code of a place of the new list.</summary>
    public static string NameOf(string? code, ReorganisationPlan plan)
    {
        var name = plan.Rows.FirstOrDefault(r => r.After?.Code == code)?.After?.Name;
        return name is null ? "" : $"{name} {code}";
    }

    public static void Write(ReorganisationPlan plan, Texts texts, TextWriter to)
    {
        foreach (var row in plan.Rows.Where(r => r.Change != PlanChange.Same))
        {
            var (before, after) = (row.Before is { } b ? $"{b.Code} {b.Name}" : "-", row.After is { } a ? $"{a.Code} {a.Name}" : "-");
            to.WriteLine($"{(row.IsWarning ? "! " : "  ")}{texts.Of("Places", row.Change)}  {before} → {after}  {Explain(row, plan, texts)}");
        }

        to.WriteLine(texts["Places.PlanCounts", plan.Count(PlanChange.New), plan.Count(PlanChange.Changed), plan.Count(PlanChange.Gone), plan.Count(PlanChange.Same), plan.Rows.Count(r => r.IsWarning)]);
    }
}
