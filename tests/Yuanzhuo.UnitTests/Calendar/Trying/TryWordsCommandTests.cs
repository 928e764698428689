using Yuanzhuo.Modules.Calendar.Trying;

namespace Yuanzhuo.UnitTests.Calendar.Trying;

/// <summary>What the command prints; word lists are tuned and measured by it.</summary>
public sealed class TryWordsCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Terms_are_printed_line_by_line_and_other_columns_do_not_matter()
    {
        var (code, printed, errors) = Run(TryWordsCommand.Terms, "source,spoken_on,phrase\nx,2026-11-24,力争12月4日前\nx,2026-11-24,\"三季度前完成，另报\"\nx,2026-11-24,验收后5个工作日内\nx,2026-11-24,马上\n");
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            "phrase,spoken_on,kind,date,aim,others\n力争12月4日前,2026-11-24,OnDate,2026-12-04,true,\n三季度前完成，另报,2026-11-24,OnDate,2027-06-30,false,2027-09-30!\n"
            + "验收后5个工作日内,2026-11-24,AfterEvent,,false,W5!\n马上,2026-11-24,none,,false,\n",
            printed);
    }

    [Fact]
    public void A_line_without_a_day_is_named_and_the_others_are_read()
    {
        var (code, printed, errors) = Run(TryWordsCommand.Terms, "phrase,spoken_on\n三天内,soon\n三天内,2026-11-24\n");
        Assert.Equal((1, "phrase,spoken_on,kind,date,aim,others\n三天内,2026-11-24,Days:3,,false,\n"), (code, printed));
        Assert.Contains("Line 2", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Masked_words_stand_beside_what_was_given()
    {
        var (code, printed, _) = Run(TryWordsCommand.Mask, "id,text\n1,电话13800138000\n");
        Assert.Equal(0, code);
        Assert.StartsWith("text,masked\n电话13800138000,电话", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", printed[printed.LastIndexOf(',')..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var (code, printed, errors) = Run(TryWordsCommand.Mask, "words\nx\n");
        Assert.Equal((1, ""), (code, printed));
        Assert.Contains("text", errors, StringComparison.Ordinal);
    }

    private (int Code, string Printed, string Errors) Run(Func<FileInfo, TextWriter, TextWriter, int> command, string file)
    {
        File.WriteAllText(_file, file);
        using var to = new StringWriter();
        using var errors = new StringWriter();
        var code = command(new FileInfo(_file), to, errors);
        return (code, to.ToString(), errors.ToString());
    }
}
