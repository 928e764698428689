using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.Matters.Supporting;

/// <summary>
/// "That's mine too" (附议): anybody, once per browser; nothing is asked. It is one addition in the database, so that many who press at the same moment are all
/// counted, and whoever has a form of this matter open need not look at it again for it.
/// </summary>
internal sealed class SupportMatter(Doer doer, YuanzhuoDb db) : Deed<SupportMatter.Input, SupportMatter.Supported, int>(doer)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";
    }

    /// <summary>What is needed of the matter.</summary>
    public sealed record Supported(Guid Id, Guid PlaceId);

    public override Act Act => Act.SupportMatter;

    protected override async Task<Result<At<Supported>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.Matters.Where(m => m.Number == input.Number).Select(m => new Supported(m.Id, m.PlaceId)).FirstOrDefaultAsync(ct) is { } matter ? At.Everywhere(matter) : Refusal.NotFound("Matters.NoSuchMatter");

    /// <summary>How many voices it has now.</summary>
    protected override async Task<Result<int>> DoAsync(Input input, Supported matter, CancellationToken ct)
    {
        var (one, open) = (db.Matters.Where(m => m.Id == matter.Id), db.Matters.Where(m => m.Id == matter.Id && m.Ending == null));
        if (await open.ExecuteUpdateAsync(set => set.SetProperty(m => m.Supports, m => m.Supports + 1), ct) == 0) return Refusal.RuleBroken("Matters.HasEnded", await one.Select(m => m.Ending!.Value).FirstAsync(ct));
        var now = await one.Select(m => new { m.Supports, Voices = m.Voices.Count(v => v.LeftAt == null) }).FirstAsync(ct);
        db.Note(new JournalEntry
        {
            At = Now, Kind = nameof(MatterSupported), AggregateKind = nameof(Matter), AggregateId = matter.Id, MatterId = matter.Id, PlaceId = matter.PlaceId,
            ActorRole = db.Author.Role, ActorAccountId = db.Author.AccountId, ActorUnitId = db.Author.UnitId, Details = FactJson.Write(new MatterSupported(now.Supports)),
        });
        return now.Supports + now.Voices;
    }
}
