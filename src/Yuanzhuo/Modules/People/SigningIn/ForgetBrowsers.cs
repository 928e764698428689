using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>Forgets browsers in which nobody signed in for long.</summary>
internal sealed class ForgetBrowsers(YuanzhuoDb db, PersonalDataTable kept, TimeProvider clock) : IPass
{
    private IQueryable<KnownBrowser> Old
    {
        get
        {
            var oldest = clock.GetUtcNow() - kept.TermOf(PersonalDataKind.KnownBrowsers);
            return db.Set<KnownBrowser>().Where(b => b.SeenAt < oldest);
        }
    }

    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => Old.AnyAsync(ct);

    public Task<int> StepAsync(CancellationToken ct) => Old.ExecuteDeleteAsync(ct);
}
