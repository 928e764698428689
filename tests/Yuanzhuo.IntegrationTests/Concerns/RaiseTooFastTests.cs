using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Concerns;

/// <summary>Nobody fills in four screens within a breath, in an application of its own.</summary>
public sealed class RaiseTooFastTests(CarefulApp app) : IClassFixture<CarefulApp>
{
    [Fact]
    public async Task What_is_sent_within_a_breath_is_stored_as_nothing_and_what_a_person_sends_is_kept()
    {
        var scene = await Scene.SetAsync(app);
        Assert.Null(await app.ConcernAsync(await app.Visitor().RaiseAsync(scene, "机器发的")));

        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene, "人写的");
        app.Clock.Advance(TimeSpan.FromSeconds(20));
        await visitor.ToPreviewAsync(draft);
        Assert.NotNull(await app.ConcernAsync(await visitor.SendDraftAsync(draft)));
        Assert.Equal(1, await app.ConcernsInAsync(scene));
    }
}
