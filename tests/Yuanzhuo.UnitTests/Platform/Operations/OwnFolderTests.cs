using Microsoft.Extensions.Configuration;
using Yuanzhuo.Platform.Operations;

namespace Yuanzhuo.UnitTests.Platform.Operations;

/// <summary>Issue 6, 5: started from another folder, the product finds its own files, and its commands the same data as the server.</summary>
public sealed class OwnFolderTests
{
    [Theory]
    [InlineData("data/yuanzhuo.db", "/opt/yuanzhuo/data/yuanzhuo.db")]
    [InlineData("/var/lib/yuanzhuo/y.db", "/var/lib/yuanzhuo/y.db")]
    public void A_path_of_the_settings_is_seen_from_the_products_own_folder(string path, string whole)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("contentRoot", "/opt/yuanzhuo")]).Build();

        Assert.Equal(whole, OwnFolder.Path(configuration, path));
    }

    [Fact]
    public void Without_a_root_it_is_the_folder_it_was_started_in() =>
        Assert.Equal(Path.Combine(Directory.GetCurrentDirectory(), "data", "keys"), OwnFolder.Path(new ConfigurationBuilder().Build(), "data/keys"));
}
