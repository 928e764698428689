using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Concerns;

/// <summary>By their number, and by nobody else, people put right or take back what they left of themselves (个人信息保护法 15, 46, 47).</summary>
public abstract class OwnConcernTests(App app)
{
    private const string Phone = "13800138001";

    [Fact]
    public async Task The_person_corrects_and_then_takes_back_what_they_left()
    {
        var scene = await Scene.SetAsync(app);
        var (id, address) = await RaisedAsync(scene);
        var person = app.Visitor();

        var odd = await (await SendAsync(person, address, "correct-own-contact", ("Input.ContactPhone", "电话"), ("Input.ContactName", "季小禾"))).HtmlAsync();
        Assert.Contains("季小禾", odd.QuerySelector("[name='Input.ContactName']")!.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull(odd.QuerySelector(".errors"));
        await SendAsync(person, address, "correct-own-contact", ("Input.ContactPhone", Phone));
        Assert.Equal(Phone, await PhoneAsync(id));

        var page = await person.PageAsync(address);
        Assert.DoesNotContain(Phone, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await SendAsync(person, address, "forget-own-contact");
        Assert.Equal(SealedContact.None, (await app.ConcernOfAsync(id)).Contact);
        Assert.Null((await app.ConcernOfAsync(id)).SealedWords);
        Assert.Null((await person.PageAsync(address)).QuerySelector("#forget"));
        Assert.Equal([nameof(ConcernContactCorrected), nameof(ConcernContactForgotten)], await app.WithDbAsync(db =>
            db.Journal.Where(e => e.AggregateId == id && e.Kind.StartsWith("ConcernContact")).OrderBy(e => e.At).Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_who_is_signed_in_does_it_nor_anybody_by_a_number_that_a_worker_wrote_down()
    {
        var scene = await Scene.SetAsync(app);
        var (id, address) = await RaisedAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        Assert.Null((await organiser.PageAsync(address)).QuerySelector("#forget, #correct"));

        await app.WithDbAsync(db => db.Set<Concern>().Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.RecordedByAccountId, Guid.NewGuid())));
        Assert.Null((await app.Visitor().PageAsync(address)).QuerySelector("#forget, #correct"));
    }

    [Fact]
    public async Task Photos_go_only_where_the_person_says_so_and_those_released_to_everybody_stay()
    {
        var scene = await Scene.SetAsync(app);
        var (id, address) = await RaisedAsync(scene);
        var (own, released) = (await PhotoAsync(id, isPublic: false), await PhotoAsync(id, isPublic: true));
        var person = app.Visitor();

        await SendAsync(person, address, "forget-own-contact");
        Assert.True(await ThereAsync(own));
        await SendAsync(person, address, "correct-own-contact", ("Input.ContactPhone", Phone));
        await SendAsync(person, address, "forget-own-contact", ("Input.PhotosToo", "true"));

        Assert.False(await ThereAsync(own));
        Assert.True(await ThereAsync(released));
    }

    private async Task<(Guid Id, string Address)> RaisedAsync(Scene scene)
    {
        var id = await app.ConcernAsync(scene, name: "季小禾");
        return (id, $"/follow/{TrackingNumber.Format((await app.ConcernOfAsync(id)).TrackingNumber)}/data");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient who, string address, string form, params (string Name, string Value)[] fields)
    {
        var found = (await who.PageAsync(address)).Forms.Single(f => f.QuerySelector($"input[name='_handler'][value='{form}']") is not null);
        var hidden = found.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value));
        return await who.PostAsync(address, new FormUrlEncodedContent(hidden.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))));
    }

    private async Task<Guid> PhotoAsync(Guid concern, bool isPublic) => await app.WithDbAsync(async db =>
    {
        var file = new StoredFile { ContentType = "image/png", Name = "1.png", Bytes = [1, 2, 3], IsPublic = isPublic };
        var photo = (ConcernPhoto)Activator.CreateInstance(typeof(ConcernPhoto), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance, null, [concern, file.Id, 1], null)!;
        db.AddRange(file, photo);
        await db.SaveChangesAsync();
        return file.Id;
    });

    private Task<bool> ThereAsync(Guid file) => app.WithDbAsync(db => db.Set<StoredFile>().AnyAsync(f => f.Id == file));

    private async Task<string?> PhoneAsync(Guid concern)
    {
        var secret = (await app.ConcernOfAsync(concern)).Contact.Phone;
        return await app.WithAsync(services => Task.FromResult(services.GetRequiredService<ContactVault>().Open(secret)));
    }
}

public sealed class OwnConcernOnSqlite(SqliteApp app) : OwnConcernTests(app);

public sealed class OwnConcernOnPostgres(PostgresApp app) : OwnConcernTests(app);
