using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>The links by which a person could answer go with the person's other traces; what they answered stays.</summary>
internal sealed class ForgetAnswerLinks(YuanzhuoDb db) : IForgetsRaiser
{
    public async Task ForgetAsync(IReadOnlyList<Concern> concerns, DateTimeOffset at, CancellationToken ct)
    {
        List<Guid> ids = [.. concerns.Select(c => c.Id)];
        await db.Set<AnswerLink>().Where(l => ids.Contains(l.ConcernId)).ExecuteDeleteAsync(ct);
    }
}
