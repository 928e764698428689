using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.Modules.Supervision.Data;

internal static class AnswerLinks
{
    /// <summary>Adds a link for one voice that has not answered yet; its secret, which is kept only as a digest.</summary>
    public static Result<string> AddAnswerLink(this YuanzhuoDb db, Closure closure, Guid concernId, DateTimeOffset at)
    {
        if (closure.Answers.Any(a => a.ConcernId == concernId)) return Refusal.RuleBroken("Supervision.AlreadyAnswered");
        var token = OneTimeToken.Create();
        db.Add(new AnswerLink { ClosureId = closure.Id, ConcernId = concernId, Digest = token.Digest, MadeAt = at });
        return token.Secret;
    }
}
