using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Concerns;

/// <summary>Nobody fills in four screens within a breath, in an application of its own.</summary>
public sealed class RaiseTooFastTests(CarefulApp app) : IClassFixture<CarefulApp>
{
    [Fact]
    public async Task What_is_sent_within_a_breath_is_kept_and_marked_and_what_a_person_sends_is_not_marked()
    {
        var scene = await Scene.SetAsync(app);
        Assert.True((await app.ConcernAsync(await app.Visitor().RaiseAsync(scene, "机器发的")))!.IsSuspect);

        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene, "人写的");
        app.Clock.Advance(TimeSpan.FromSeconds(20));
        await visitor.ToPreviewAsync(draft);
        Assert.False((await app.ConcernAsync(await visitor.SendDraftAsync(draft)))!.IsSuspect);
        Assert.Equal(2, await app.ConcernsInAsync(scene));
    }
}
