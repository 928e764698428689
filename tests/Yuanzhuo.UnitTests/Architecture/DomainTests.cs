namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>Domain is plain C# that reads like the rule: no database, no web, no clock of its own, whole numbers only (docs/architecture.md).</summary>
public sealed class DomainTests
{
    private static readonly string[] Techniques =
    [
        "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data", "Npgsql", "FluentValidation", "System.Data", "System.Net", "System.CommandLine",
    ];

    private static readonly string[] Fractions = ["Single", "Double", "Decimal", "Half"];

    private static IEnumerable<Use> DomainUses => CompiledCode.Uses.Where(u => u.FromNamespace.Split('.') is ["Yuanzhuo", "Modules", _, "Domain", ..] || u.FromRoom == "Kernel");

    [Fact]
    public void Domain_is_free_of_database_and_web() => ArrowTests.None(
        DomainUses.Where(u => Techniques.Any(t => u.ToNamespace == t || u.ToNamespace.StartsWith(t + ".", StringComparison.Ordinal))),
        "Domain and Kernel are plain C#; the technique belongs to Data or the use case");

    [Fact]
    public void Domain_does_not_know_the_tables() => ArrowTests.None(
        DomainUses.Where(u => u.ToNamespace.Split('.') is ["Yuanzhuo", "Modules", _, "Data", ..] or ["Yuanzhuo", "Platform", "Data", ..]),
        "Domain does not know Data; hand the values in");

    [Fact]
    public void Domain_counts_in_whole_numbers() => ArrowTests.None(
        DomainUses.Where(u => u.ToNamespace == "System" && Fractions.Contains(u.To)),
        "Money is in fen, area in cm², shares by largest remainder: no fractions in Domain (docs/adr/0008-whole-numbers.md)");

    [Fact]
    public void Domain_is_told_the_time() => ArrowTests.None(
        DomainUses.Where(u => u.FromRoom != "Kernel" && u is { ToNamespace: "System", To: "TimeProvider" }),
        "Domain has no clock: pass the instant or the day in");
}
