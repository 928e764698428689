using System.Text;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.UnitTests.Platform.Files;

/// <summary>A list from Excel is read as it was written, or not at all (checks F02).</summary>
public class TextFileTests
{
    private const string List = "2027-01-01,holiday,元旦\n铁路四村社区,𠮷";

    public static TheoryData<string> Written => ["utf-8", "utf-16", "utf-16BE", "GB18030"];

    [Theory]
    [MemberData(nameof(Written))]
    public void It_is_read_as_it_was_written(string encoding)
    {
        var written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        Assert.Equal(List, TextFile.Of([.. written.GetPreamble(), .. written.GetBytes(List)]));
    }

    [Fact]
    public void Without_a_mark_utf8_is_known_by_its_bytes() => Assert.Equal(List, TextFile.Of(Encoding.UTF8.GetBytes(List)));

    [Theory]
    [InlineData(new byte[] { 0x61, 0xff, 0x62 })]
    [InlineData(new byte[] { 0x81 })]
    public void What_is_text_of_none_is_seen(byte[] bytes) => Assert.Contains(TextFile.Unreadable, TextFile.Of(bytes));

    [Fact]
    public async Task A_file_that_is_too_long_is_seen_to_be()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(new string('村', 100)));
        Assert.True((await TextFile.ReadAsync(file, 20, TestContext.Current.CancellationToken)).Length > 20);
    }
}
