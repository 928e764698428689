using System.Runtime.CompilerServices;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>
/// The published description of the API is the committed one: a change is seen in review. To renew it, run this test with
/// <c>YUANZHUO_REWRITE_DOCS=1</c> and commit <c>docs/openapi/v1.json</c>.
/// </summary>
public sealed class OpenApiTests(SqliteApp app)
{
    [Fact]
    public async Task The_committed_document_is_the_published_one()
    {
        var published = (await app.Visitor().GetStringAsync("/api/v1/openapi.json")).ReplaceLineEndings("\n").Trim() + "\n";
        var file = Path.Combine(Root(), "docs", "openapi", "v1.json");
        if (Environment.GetEnvironmentVariable("YUANZHUO_REWRITE_DOCS") == "1") await File.WriteAllTextAsync(file, published);
        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), published);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
