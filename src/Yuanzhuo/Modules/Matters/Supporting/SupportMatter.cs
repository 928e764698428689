using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Supporting;

/// <summary>"That's mine too" (附议): anybody, once per browser; nothing is asked.</summary>
internal sealed class SupportMatter(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";
    }

    /// <summary>How many voices it has now.</summary>
    public Task<Result<int>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<int>> WorkAsync(Input input, CancellationToken ct)
    {
        if (await db.MatterAsync(input.Number, ct) is not { } matter) return Refusal.NotFound("Matters.NoSuchMatter");
        var allowed = db.Authorise(user, Act.SupportMatter, "");
        if (!allowed.IsDone) return Result<int>.Refused(allowed.Refusals);
        var supported = matter.Support(clock.GetUtcNow());
        return supported.IsDone ? matter.VoiceCount : Result<int>.Refused(supported.Refusals);
    }
}
