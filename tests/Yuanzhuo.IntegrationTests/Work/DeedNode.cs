using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>An installation of the deeds' own, so that whatever changes in its database was done by them; and one stage for all of them.</summary>
public sealed class DeedNode : TwoNodes
{
    private DeedStage? _stage;

    protected override int HowMany => 1;

    public async Task<DeedStage> StageAsync(App beside)
    {
        var (app, _) = await BesideAsync(beside);
        return _stage ??= await DeedStage.SetAsync(app);
    }
}
