using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>A last day is a deadline and is counted again when a calendar comes out (policy notes, trap 4; ADR 16).</summary>
public sealed class DeadlineHomeTests
{
    /// <summary>Whose deadlines the thing around them counts again: its parts, and what it is made from.</summary>
    private static readonly Dictionary<string, string> Parts = new() { ["HandOver"] = "Matter", ["Opening"] = "Matter", ["Application"] = "Closure" };

    /// <summary>Last days that stand outside a deadline, each with its reason.</summary>
    private static readonly Dictionary<string, string> Outside = new()
    {
        ["Matter.CommittedDueOn"] = "derived: the earliest open commitment",
        ["Matter.DueOn"] = "derived: the next of its own and its commitments' last days, for lists and orders",
        ["Commitment.DueOn"] = "derived: its deadline's last day or the day of review, for lists and orders",
        ["Concern.FirstAnswerDueOn"] = "derived: its first answer's last day",
        ["Closure.AskUntilOn"] = "derived: the last day of asking",
        ["PrivacyRecord.NextDueOn"] = "the installation's own day for looking again, as it was written down: no term of residents' hangs on it",
        ["Roundtable.ResultPublicUntilOn"] = "the end of a public notice, as it was announced: nobody has to act by it",
    };

    private static readonly Type[] Things = [.. typeof(Program).Assembly.GetTypes()
        .Where(t => t is { IsClass: true } && t.Namespace is { } space && space.EndsWith(".Domain", StringComparison.Ordinal) && !space.Contains(".Calendar.", StringComparison.Ordinal) && !t.IsAssignableTo(typeof(Fact)))];

    [Fact]
    public void What_has_a_deadline_counts_it_again()
    {
        var having = Things.Where(t => t.GetProperties().Any(p => p.PropertyType == typeof(Deadline))).ToList();
        Assert.NotEmpty(having);
        Assert.Empty(having.Where(t => !CountsAgain(Parts.TryGetValue(t.Name, out var whole) ? having.Single(w => w.Name == whole) : t)).Select(t => t.FullName));
    }

    [Fact]
    public void A_last_day_outside_a_deadline_has_its_reason() =>
        Assert.Equal(Outside.Keys.Order(StringComparer.Ordinal), LastDays().Order(StringComparer.Ordinal));

    private static bool CountsAgain(Type type) => type.IsAssignableTo(typeof(IHasDeadlines));

    private static IEnumerable<string> LastDays() =>
        from type in Things
        from property in type.GetProperties()
        where (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(DateOnly)
        // A plain UntilOn is the end of something that held (a post, an organisation), not a day by which somebody acts.
        where property.Name.EndsWith("DueOn", StringComparison.Ordinal) || (property.Name.EndsWith("UntilOn", StringComparison.Ordinal) && property.Name != "UntilOn")
        select $"{type.Name}.{property.Name}";
}
