using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Files of the record that are already there when a test begins.</summary>
public static class FileTales
{
    /// <summary>A picture of that scene's community; its id.</summary>
    public static Task<Guid> FileAsync(this App app, Scene scene, bool isPublic = true, byte[]? bytes = null, string type = "image/png", string name = "evidence-1.png") => app.WithDbAsync(async db =>
    {
        var file = new StoredFile { ContentType = type, Name = name, Bytes = bytes ?? Guid.CreateVersion7().ToByteArray(), IsPublic = isPublic, PlaceId = scene.Community.Id, StoredAt = app.Clock.GetUtcNow() };
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    });

    /// <summary>Progress of that matter with these files.</summary>
    public static Task<int> ReportAsync(this App app, Scene scene, string number, params Guid[] files) => app.WithDbAsync(async db =>
    {
        var matter = (await db.MatterAsync(number))!;
        Assert.True(matter.Report(matter.HolderId, "灯已经装好".AsPublic(), files, app.Clock.GetUtcNow()).IsDone);
        return await db.SaveChangesAsync();
    });
}
