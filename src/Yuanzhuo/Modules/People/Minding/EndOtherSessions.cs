using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Minding;

/// <summary>A person ends their sessions on all other machines.</summary>
internal sealed class EndOtherSessions(Doer doer, YuanzhuoDb db, Sessions sessions) : Deed<EndOtherSessions.Input, Guid, int>(doer)
{
    public sealed class Input : Repeatable;

    public override Act Act => Act.SignIn;

    protected override Task<Result<At<Guid>>> TakeAsync(Input input, CancellationToken ct) =>
        Task.FromResult<Result<At<Guid>>>(Doer.User.AccountId is { } own ? At.Everywhere(own) : Refusal.Forbidden());

    /// <summary>How many.</summary>
    protected override async Task<Result<int>> DoAsync(Input input, Guid own, CancellationToken ct)
    {
        var ended = await sessions.EndAllAsync(own, Doer.User.SessionId, ct);
        if (ended > 0) db.Note(own, new SessionsEnded(own, ended), Now);
        return ended;
    }
}
