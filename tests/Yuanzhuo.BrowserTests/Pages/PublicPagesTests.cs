using System.Reflection;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Pages;

/// <summary>Every page that everybody may open: whole without script, in one column, readable to all (ADR 4).</summary>
public sealed class PublicPagesTests(Site site)
{
    /// <summary>Found by their routes, so that a new page is looked at without being named here.</summary>
    public static TheoryData<string> Addresses => [.. typeof(Program).Assembly.GetTypes()
        .Where(t => t.GetCustomAttribute<NeedsAttribute>() is { } needs && AccessTable.IsForEverybody(needs.Act))
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Where(r => !r.Contains('{', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_needs_no_script_and_fits_a_phone_and_a_desk(string address)
    {
        await using var bare = await site.VisitAsync(withScript: false);
        await bare.OpenAsync(address);
        await bare.LooksRightAtBothAsync();
        Assert.NotEqual("", await bare.Page.InnerTextAsync("main"));

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(address);
        await visit.LooksRightAtBothAsync();
    }
}
