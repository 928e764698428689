using System.IO.Compression;
using System.Text;
using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Imports;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.UnitTests.Platform.Imports;

/// <summary>Lists as people make them: in Excel, in a text editor, on a Chinese Windows.</summary>
public sealed class SheetFileTests
{
    private const string List = "编码,名称,类型\nCJJ,\"区城建局，(主)\",部门\n";

    [Fact]
    public void Text_of_either_encoding_is_the_same()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

        Assert.Equal(List, SheetFile.Of(Encoding.UTF8.GetBytes(List)).Value);
        Assert.Equal(List, SheetFile.Of([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(List)]).Value);
        Assert.Equal(List, SheetFile.Of(gb.GetBytes(List)).Value);
    }

    [Fact]
    public async Task A_workbook_is_read_line_for_line()
    {
        using var file = new MemoryStream();
        var columns = new ExportColumns<string[]> { { "编码", 10, c => c[0] }, { "名称", 10, c => c[1] } };
        await XlsxExport.WriteAsync(columns.Table("名册", new[] { new[] { "CJJ", "区\"城建\"局" }, ["", "第二\n行"], ["SWJ", ""] }.ToAsyncEnumerable()), file, TestContext.Current.CancellationToken);

        var table = TableText.Read(SheetFile.Of(file.ToArray()).Value, "Places", ["Code", "Name"], new Texts());

        Assert.Equal([(2, "CJJ", "区\"城建\"局"), (3, "", "第二 行"), (4, "SWJ", "")], table.Lines.Select(l => (l.Line, l["Code"], l["Name"])));
    }

    [Theory]
    [InlineData("PK\u0003\u0004 is no archive")]
    [InlineData("PK\u0003\u0004")]
    public void What_only_looks_like_a_workbook_is_refused(string bytes) => Assert.Equal(["Platform.WorkbookUnreadable"], Why(SheetFile.Of(Encoding.ASCII.GetBytes(bytes))));

    /// <summary>Nothing of a list is left out in silence; what is only framed goes down to the last row of many a sheet.</summary>
    [Fact]
    public void A_sheet_with_words_further_down_than_is_read_is_refused_and_one_with_frames_is_not()
    {
        Assert.Equal("\"名称\"\n" + new string('\n', 49_998) + "\"区城建局\"\n", SheetFile.Of(Workbook(Row(1, "A1", "名称") + Row(50_000, "A50000", "区城建局") + "<row r='1048576'><c r='XFD1048576' s='0'/></row>")).Value);
        Assert.Equal(["Platform.SheetTooManyRows"], Why(SheetFile.Of(Workbook(Row(1, "A1", "名称") + Row(50_001, "A50001", "区城建局")))));
    }

    /// <summary>ECMA-376, 18.3.1.73: a row may leave out its number, and a cell its place.</summary>
    [Fact]
    public void Rows_without_numbers_are_counted_empty_ones_too() =>
        Assert.Equal("\"名称\"\n\n,\"二\"\n", SheetFile.Of(Workbook(Row(null, null, "名称") + "<row/><row><c/><c t='inlineStr'><is><t>二</t></is></c></row>")).Value);

    [Theory]
    [InlineData("<row r='99999999999'><c><v>1</v></c></row>")]
    [InlineData("<row r='-1'><c><v>1</v></c></row>")]
    [InlineData("<row r='x'><c><v>1</v></c></row>")]
    public void Odd_numbers_are_refused(string rows) => Assert.Equal(["Platform.WorkbookUnreadable"], Why(SheetFile.Of(Workbook(rows))));

    [Theory]
    [InlineData("<row r='1'><c r='A1' t='s'><v>99999999999</v></c></row>", "\"99999999999\"\n")]
    [InlineData("<row r='1'><c r='ZZZZZZZZZZZZZZ1'><v>1</v></c></row>", "\"1\"\n")]
    public void Odd_places_are_read_as_they_stand(string rows, string text) => Assert.Equal(text, SheetFile.Of(Workbook(rows)).Value);

    /// <summary>A few kilobytes unpack to hundreds of megabytes.</summary>
    [Fact]
    public void What_swells_is_refused()
    {
        var cell = Row(null, null, new string('长', 30_000));
        Assert.Equal(["Platform.SheetTooLong"], Why(SheetFile.Of(Workbook(string.Concat(Enumerable.Repeat(cell, 70))))));
        Assert.Equal(["Platform.SheetTooLong"], Why(SheetFile.Of(Workbook("<!--" + new string(' ', 65 << 20) + "-->"))));
    }

    [Fact]
    public void A_letter_that_was_lost_is_refused_with_its_line()
    {
        var refusal = SheetFile.Refuse("名称\n区城建局\n区\uFFFD务局\n", "Text");

        Assert.Equal(("Platform.SheetUnreadable", 3), (refusal!.Key, refusal.Args[0]));
        Assert.Null(SheetFile.Refuse(List, "Text"));
    }

    [Fact]
    public void A_heading_is_known_with_a_star_in_capitals_or_with_a_note_in_brackets()
    {
        var table = TableText.Read("*CODE,名称（必填）,别的\nA,甲,乙\n\n", "Places", ["Code", "Name"], new Texts());

        Assert.Equal(["Code", "Name"], table.Columns);
        Assert.Equal("甲", Assert.Single(table.Lines)["Name"]);
    }

    private static IEnumerable<string> Why(Result<string> read) => read.Refusals.Select(r => r.Key);

    private static string Row(int? number, string? at, string words) => $"<row{(number is null ? "" : $" r='{number}'")}><c{(at is null ? "" : $" r='{at}'")} t='inlineStr'><is><t>{words}</t></is></c></row>";

    /// <summary>The least that is a workbook (ECMA-376, part 1, 12.3.24), with these rows.</summary>
    private static byte[] Workbook(string rows)
    {
        const string Types = "http://schemas.openxmlformats.org/package/2006/content-types", Links = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns='{Types}'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/book.xml' ContentType='{Kind}.sheet.main+xml'/><Override PartName='/sheet.xml' ContentType='{Kind}.worksheet+xml'/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns='{Links}'><Relationship Id='r1' Type='{Office}/officeDocument' Target='book.xml'/></Relationships>");
            Add("_rels/book.xml.rels", $"<Relationships xmlns='{Links}'><Relationship Id='r1' Type='{Office}/worksheet' Target='sheet.xml'/></Relationships>");
            Add("book.xml", $"<workbook xmlns='{Main}' xmlns:r='{Office}'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>");
            Add("sheet.xml", $"<worksheet xmlns='{Main}'><sheetData>{rows}</sheetData></worksheet>");

            void Add(string name, string text)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return file.ToArray();
    }
}
