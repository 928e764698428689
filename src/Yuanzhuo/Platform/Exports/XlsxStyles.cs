using DocumentFormat.OpenXml.Spreadsheet;

namespace Yuanzhuo.Platform.Exports;

/// <summary>The few cell styles of an export, by their place in the sheet.</summary>
internal static class XlsxStyles
{
    public const uint Text = 0;
    public const uint Header = 1;
    public const uint Number = 2;
    public const uint Date = 3;

    private const uint DateFormat = 164; // the first number free for own formats

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" }),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "宋体" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, 0, HorizontalAlignmentValues.Left), Format(1, 0, HorizontalAlignmentValues.Center),
            Format(0, 1, HorizontalAlignmentValues.Right), Format(0, DateFormat, HorizontalAlignmentValues.Center)));

    private static CellFormat Format(uint font, uint number, HorizontalAlignmentValues horizontal) => new(
        new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = true })
    {
        FontId = font, NumberFormatId = number, BorderId = 1, FillId = 0, FormatId = 0, ApplyFont = true, ApplyNumberFormat = true, ApplyBorder = true, ApplyAlignment = true,
    };
}
