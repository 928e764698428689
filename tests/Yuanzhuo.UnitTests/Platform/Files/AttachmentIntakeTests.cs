using System.IO.Compression;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.UnitTests.Platform.Files;

public class AttachmentIntakeTests
{
    [Fact]
    public void A_pdf_is_known_by_its_bytes() => Assert.Equal(".pdf", AttachmentIntake.Accept("%PDF-1.7\n1 0 obj\n%%EOF\n"u8.ToArray()).Value.Extension);

    [Theory]
    [InlineData("word/document.xml", ".docx")]
    [InlineData("xl/workbook.xml", ".xlsx")]
    public void An_office_document_is_known_by_its_parts(string part, string extension) =>
        Assert.Equal(extension, AttachmentIntake.Accept(Zip("[Content_Types].xml", part)).Value.Extension);

    [Fact]
    public void Macros_other_archives_and_broken_files_are_refused()
    {
        Assert.Equal("Platform.Attachment_Unsupported", AttachmentIntake.Accept(Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")).Refusals[0].Key);
        Assert.Equal("Platform.Attachment_Unsupported", AttachmentIntake.Accept(Zip("a.exe")).Refusals[0].Key);
        Assert.Equal("Platform.Attachment_Unsupported", AttachmentIntake.Accept("MZ..."u8.ToArray()).Refusals[0].Key);
        Assert.Equal("Platform.Attachment_Damaged", AttachmentIntake.Accept("%PDF-1.7 cut"u8.ToArray()).Refusals[0].Key);
        Assert.Equal("Platform.Attachment_Damaged", AttachmentIntake.Accept(Zip("[Content_Types].xml", "xl/workbook.xml").AsMemory(0, 60)).Refusals[0].Key);
        Assert.Equal("Platform.Attachment_TooLarge", AttachmentIntake.Accept(new byte[AttachmentIntake.MostBytes + 1]).Refusals[0].Key);
        Assert.Equal("Platform.File_Empty", AttachmentIntake.Accept(ReadOnlyMemory<byte>.Empty).Refusals[0].Key);
    }

    [Fact]
    public void Mutated_archives_never_throw()
    {
        var random = new Random(7);
        for (var i = 0; i < 1000; i++)
        {
            var file = Zip("[Content_Types].xml", "word/document.xml");
            for (var hits = random.Next(1, 6); hits > 0; hits--)
                file[random.Next(4, file.Length)] = (byte)random.Next(256);
            _ = AttachmentIntake.Accept(file).IsDone;
        }
    }

    private static byte[] Zip(params string[] names)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
                archive.CreateEntry(name).Open().Dispose();
        return stream.ToArray();
    }
}
