using Yuanzhuo.Web.Preferences;

namespace Yuanzhuo.UnitTests.Web;

/// <summary>A preference sends a person back to this site only (CWE-601).</summary>
public class LocalPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/ledger?place=360103&light=red")]
    [InlineData("/matters/360103-2026-000123")]
    public void A_path_of_this_site_is_gone_back_to(string path) => Assert.Equal(path, LocalPath.OrHome(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ledger")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/ledger\\..\\x")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/x\r\nSet-Cookie: a=b")]
    public void Anything_else_leads_home(string? path) => Assert.Equal("/", LocalPath.OrHome(path));
}
