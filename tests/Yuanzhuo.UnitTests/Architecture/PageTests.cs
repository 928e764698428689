using Microsoft.AspNetCore.Components;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>Pages load, show and hand a form to a use case: no query, no rule in them.</summary>
public sealed class PageTests
{
    private static readonly HashSet<string> Components =
        [.. typeof(Program).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ComponentBase))).Select(t => $"{t.Namespace}.{t.Name}")];

    [Fact]
    public void No_page_knows_the_database() => ArrowTests.None(
        CompiledCode.Uses.Where(u => Components.Contains($"{u.FromNamespace}.{u.From}") && (u.To == nameof(YuanzhuoDb) || u.ToNamespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))),
        "A page asks a reader beside it (ReadMatter, PersonFile); the query stands there");
}
