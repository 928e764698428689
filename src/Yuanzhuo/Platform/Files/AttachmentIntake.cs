using System.IO.Compression;

namespace Yuanzhuo.Platform.Files;

/// <summary>A document given as evidence, of a type told by its bytes.</summary>
public sealed record CleanAttachment(string ContentType, string Extension, ReadOnlyMemory<byte> Bytes);

/// <summary>Takes documents in: PDF, docx and xlsx without macros. The content is kept as it is; it is served as a download only.</summary>
public static class AttachmentIntake
{
    public const int MostBytes = 20 * 1024 * 1024;

    private const int MostEntries = 5000;

    public static Result<CleanAttachment> Accept(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
            return Refusal.Invalid("Platform.File_Empty");
        if (file.Length > MostBytes)
            return Refusal.Invalid("Platform.Attachment_TooLarge", null, MostBytes / 1024 / 1024);
        return FileKinds.Sniff(file.Span) switch
        {
            FileKind.Pdf => Pdf(file),
            FileKind.Zip => Office(file),
            _ => Refusal.Invalid("Platform.Attachment_Unsupported"),
        };
    }

    private static Result<CleanAttachment> Pdf(ReadOnlyMemory<byte> file) =>
        file.Span[^Math.Min(file.Length, 2048)..].IndexOf("%%EOF"u8) < 0
            ? Refusal.Invalid("Platform.Attachment_Damaged")
            : new CleanAttachment("application/pdf", ".pdf", file);

    private static Result<CleanAttachment> Office(ReadOnlyMemory<byte> file)
    {
        HashSet<string> names;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            names = [.. archive.Entries.Take(MostEntries).Select(entry => entry.FullName)];
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException or IndexOutOfRangeException)
        {
            return Refusal.Invalid("Platform.Attachment_Damaged");
        }

        if (!names.Contains("[Content_Types].xml") || names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return Refusal.Invalid("Platform.Attachment_Unsupported");
        if (names.Contains("word/document.xml"))
            return new CleanAttachment("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", file);
        return names.Contains("xl/workbook.xml")
            ? new CleanAttachment("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", file)
            : Refusal.Invalid("Platform.Attachment_Unsupported");
    }
}
