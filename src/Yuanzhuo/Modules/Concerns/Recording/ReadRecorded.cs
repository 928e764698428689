using Yuanzhuo.Modules.Concerns.Data;

namespace Yuanzhuo.Modules.Concerns.Recording;

/// <summary>What became of what was just written down.</summary>
internal sealed class ReadRecorded(YuanzhuoDb db, IConcernFate fates)
{
    /// <summary>The number of the matter it is part of, or null.</summary>
    public async Task<string?> MatterOfAsync(string trackingNumber, CancellationToken ct)
    {
        var id = await db.Concerns.Where(c => c.TrackingNumber == trackingNumber).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        return id is { } concern ? (await fates.OfAsync(concern, ct))?.MatterNumber : null;
    }
}
