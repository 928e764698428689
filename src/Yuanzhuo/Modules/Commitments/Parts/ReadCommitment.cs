using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>Shows how a commitment is read and counted before anything is saved: the day stands there before the speaker sits down. Changes nothing.</summary>
internal sealed class ReadCommitment(YuanzhuoDb db, SpokenTermReader reader, WorkingCalendars calendars, TimeProvider clock)
{
    private static readonly CommitmentRules<CommitmentInput> Rules = new();

    internal static Refusal DayUnusable => Refusal.Invalid("Commitments.SpokenOnUnusable", nameof(CommitmentInput.SpokenOn));

    /// <summary>What was typed, read anew; or what is wrong with it.</summary>
    public async Task<Result<HeardCommitment>> ReadAsync(CommitmentInput input, string matterNumber, DateTimeOffset usualAt, CancellationToken ct)
    {
        var at = SpokenAt(input, usualAt);
        return at.Why is { } wrong ? wrong : await WordsAsync(input.Words, at.Value, matterNumber, ct);
    }

    /// <summary>The term as corrected, counted; or what is wrong with it.</summary>
    public async Task<Result<HeardCommitment>> CountAsync(CommitmentInput input, string matterNumber, DateTimeOffset usualAt, CancellationToken ct)
    {
        var at = SpokenAt(input, usualAt);
        if (at.Why is { } wrong) return wrong;
        var term = input.Term.Read();
        return term.Why is { } unread ? unread : new HeardCommitment(term.Value, null, await DueAsync(term.Value, at.Value, await PlaceAsync(matterNumber, ct), ct));
    }

    /// <summary>Words while they are typed: nothing is refused, and a day that cannot be meant is today.</summary>
    public Task<HeardCommitment> WhileTypedAsync(string? words, string? spokenOn, string? matterNumber, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return WordsAsync(words, CommitmentInput.SpokenAt(spokenOn ?? "", now, now) ?? now, matterNumber, ct);
    }

    private async Task<HeardCommitment> WordsAsync(string? words, DateTimeOffset at, string? matterNumber, CancellationToken ct)
    {
        var place = await PlaceAsync(matterNumber, ct);
        var reading = await reader.ReadAsync(words, ChinaTime.DateOf(at), place, ct);
        return new HeardCommitment(reading.Term, reading, await DueAsync(reading.Term, at, place, ct));
    }

    private Result<DateTimeOffset> SpokenAt(CommitmentInput input, DateTimeOffset usualAt)
    {
        if (Rules.Check(input).Why is { } wrong) return wrong;
        return CommitmentInput.SpokenAt(input.SpokenOn, usualAt, clock.GetUtcNow()) is { } at ? at : DayUnusable;
    }

    private async Task<DueDate> DueAsync(Term term, DateTimeOffset at, OrgUnit? place, CancellationToken ct) =>
        term.DueFrom(at, await calendars.ForAsync(place?.Code, ct));

    private async Task<OrgUnit?> PlaceAsync(string? matterNumber, CancellationToken ct)
    {
        var placeId = await db.Matters.Where(m => m.Number == matterNumber).Select(m => (Guid?)m.PlaceId).FirstOrDefaultAsync(ct);
        return placeId is { } id ? await db.OrgUnits.FindAsync([id], ct) : null;
    }
}

/// <summary>What the clerk sees before saving.</summary>
/// <param name="Term">As read, or as corrected.</param>
/// <param name="Reading">How the words were understood; null where the clerk corrected it.</param>
/// <param name="Due">When it falls due, and how that was counted.</param>
internal sealed record HeardCommitment(Term Term, Reading? Reading, DueDate Due);
