using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Data;

/// <param name="Words">Null where the key is lost, or the words were taken back.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="UnitName">In whose name.</param>
/// <param name="At">When.</param>
public sealed record NoteLine(string? Words, string By, string UnitName, DateTimeOffset At)
{
    public required Guid Id { get; init; }

    /// <summary>It urges the holder on (催办).</summary>
    public bool IsUrging { get; init; }

    /// <summary>When its writer took the words back; null while they stand.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }

    /// <summary>Whoever reads it wrote it, and its words still stand.</summary>
    public bool CanBeTakenBack { get; init; }
}

/// <summary>Reads the internal notes of a matter for those who handle it now and for inspectors of its area.</summary>
public sealed class MatterNotes(YuanzhuoDb db, CurrentUser user, NoteVault vault)
{
    /// <summary>By right at the place or at the present holder: who handed it on reads them no longer.</summary>
    public bool MayRead(string placePath, string holderPath) => user.IsSignedIn && (user.May(Act.ReadNotes, placePath) || user.May(Act.ReadNotes, holderPath));

    /// <summary>The latest first; null where this person may not read them.</summary>
    public async Task<IReadOnlyList<NoteLine>?> LatestAsync(Matter matter, string placePath, string holderPath, int most, CancellationToken ct)
    {
        if (!MayRead(placePath, holderPath)) return null;
        var (accounts, units) = (db.Accounts, db.OrgUnits);
        var rows = await db.Set<MatterNote>().AsNoTracking().Where(n => n.MatterId == matter.Id).OrderByDescending(n => n.WrittenAt).Take(most)
            .Select(n => new { n.Id, n.IsUrging, n.TakenBackAt, n.WrittenById, n.SealedWords, n.WrittenAt, By = accounts.Where(a => a.Id == n.WrittenById).Select(a => a.DisplayName).FirstOrDefault(), Unit = units.First(u => u.Id == n.UnitId).Name }).ToListAsync(ct);
        return [.. rows.Select(r => new NoteLine(r.TakenBackAt is null ? vault.Open(r.SealedWords) : null, r.By ?? "", r.Unit, r.WrittenAt)
        {
            Id = r.Id, IsUrging = r.IsUrging, TakenBackAt = r.TakenBackAt, CanBeTakenBack = r.TakenBackAt is null && r.WrittenById == user.AccountId,
        })];
    }
}
