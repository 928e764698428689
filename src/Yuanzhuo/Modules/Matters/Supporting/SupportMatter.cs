using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Matters.Supporting;

/// <summary>"That's mine too" (附议): anybody, once per browser; nothing is asked.</summary>
internal sealed class SupportMatter(Doer doer, YuanzhuoDb db) : Deed<SupportMatter.Input, Matter, int>(doer)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";
    }

    public override Act Act => Act.SupportMatter;

    protected override async Task<Result<At<Matter>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.MatterAsync(input.Number, ct) is { } matter ? At.Everywhere(matter) : Refusal.NotFound("Matters.NoSuchMatter");

    /// <summary>How many voices it has now.</summary>
    protected override Task<Result<int>> DoAsync(Input input, Matter matter, CancellationToken ct)
    {
        var supported = matter.Support(Now);
        return Task.FromResult(supported.Then(matter.VoiceCount));
    }
}
