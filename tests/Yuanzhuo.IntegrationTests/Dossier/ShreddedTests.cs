using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Dossier.Redacting;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.IntegrationTests.Dossier;

/// <summary>What must be gone is not left in the free pages and gaps of a SQLite file either, whichever way it goes.</summary>
public sealed class ShreddedTests(SqliteApp app)
{
    /// <summary>In nothing else of the whole file.</summary>
    private readonly string _mark = string.Concat(Guid.NewGuid().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).Select(b => (char)('a' + (b % 16))));

    [Fact]
    public async Task Words_that_were_taken_down()
    {
        var scene = await Scene.SetAsync(app);
        var (title, words) = ($"楼道灯坏了{_mark}", $"灯柱倒了{_mark}");
        var number = await app.MatterAsync(scene, title);
        await app.WithDbAsync(async db =>
        {
            Assert.True((await db.MatterAsync(number))!.Report(scene.Community.Id, words.AsPublic(), [], app.Clock.GetUtcNow()).IsDone);
            return await db.SaveChangesAsync();
        });
        Assert.True(await app.IsInFileAsync(_mark));
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        foreach (var gone in (string[])[title, words])
            await organiser.SendFormAsync($"/matters/{number}/redact", ("Input.Words", new Writing(gone.AsPublic(), "", _ => { }).Key), ("Input.Reason", "误写了个人信息"));
        Assert.False(await app.IsInFileAsync(_mark));
    }

    [Fact]
    public async Task A_note_that_its_writer_takes_back()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, holder: scene.Works);
        var (officer, address) = (await scene.AsAsync(Role.DepartmentOfficer), $"/matters/{number}/notes");
        await officer.SendFormAsync(address, ("Input.Words", "周三再打"));
        var id = (await app.LookAsync(number)).Id;
        var secret = await app.WithDbAsync(db => db.Set<MatterNote>().Where(n => n.MatterId == id).Select(n => n.SealedWords).SingleAsync());
        Assert.True(await app.IsInFileAsync(secret));
        await officer.SendFormAsync(address, ("Input.NoteId", (await officer.PageAsync(address)).QuerySelector("[name='Input.NoteId']")!.GetAttribute("value")!));
        Assert.False(await app.IsInFileAsync(secret));
    }

    [Fact]
    public async Task A_contact_that_the_desk_forgets()
    {
        var scene = await Scene.SetAsync(app);
        var id = await app.ConcernAsync(scene, name: "季小禾", phone: "13800138001");
        var secret = (await app.ConcernOfAsync(id)).Contact.Phone!;
        Assert.True(await app.IsInFileAsync(secret));
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        await organiser.SendStepAsync(await organiser.PageAsync($"/triage/{id}"), $"/triage/{id}", "forget-contact");
        Assert.Equal(SealedContact.None, (await app.ConcernOfAsync(id)).Contact);
        Assert.False(await app.IsInFileAsync(secret));
    }

    [Fact]
    public async Task A_photo_that_its_person_takes_back()
    {
        var (scene, bytes) = (await Scene.SetAsync(app), Bytes());
        var id = await app.ConcernAsync(scene, phone: "13800138001");
        var photo = await app.FileAsync(scene, isPublic: false, bytes: bytes);
        await app.WithDbAsync(db => { db.Add(new ConcernPhoto(id, photo, 1)); return db.SaveChangesAsync(); });
        Assert.True(await app.IsInFileAsync(_mark));
        var (person, address) = (app.Visitor(), $"/follow/{TrackingNumber.Format((await app.ConcernOfAsync(id)).TrackingNumber)}/data");
        await person.SendStepAsync(await person.PageAsync(address), address, "forget-own-contact", ("Input.PhotosToo", "true"));
        Assert.False(await app.WithDbAsync(db => db.Set<StoredFile>().AnyAsync(f => f.Id == photo)));
        Assert.False(await app.IsInFileAsync(_mark));
    }

    [Fact]
    public async Task A_photo_of_a_draft_that_was_never_sent()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene);
        await app.WithDbAsync(async db =>
        {
            var file = new StoredFile { ContentType = "image/png", Name = "photo-1.png", Bytes = Bytes(), StoredAt = app.Clock.GetUtcNow() };
            var digest = OneTimeToken.DigestOf(draft.Split('/')[2]);
            db.AddRange(file, new ConcernDraftPhoto((await db.ConcernDrafts.SingleAsync(d => d.KeyDigest == digest)).Id, file.Id, 1));
            return await db.SaveChangesAsync();
        });
        Assert.True(await app.IsInFileAsync(_mark));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Services.PassAsync("forget-drafts");
        Assert.False(await app.IsInFileAsync(_mark));
    }

    private byte[] Bytes() => [.. Enumerable.Repeat(System.Text.Encoding.ASCII.GetBytes(_mark), 500).SelectMany(m => m)];
}
