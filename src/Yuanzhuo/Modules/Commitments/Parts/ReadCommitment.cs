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
        return at.Why is { } wrong ? wrong : await WordsAsync(input.Words, at.Value, await PlaceAsync(matterNumber, ct), ct);
    }

    /// <summary>The term as corrected and those of the parts, counted; or what is wrong with it. The other ways to read the words stay in sight.</summary>
    public async Task<Result<HeardCommitment>> CountAsync(CommitmentInput input, string matterNumber, DateTimeOffset usualAt, CancellationToken ct)
    {
        var at = SpokenAt(input, usualAt);
        if (at.Why is { } wrong) return wrong;
        var term = input.Term.Read();
        if (term.Why is { } unread) return unread;
        var place = await PlaceAsync(matterNumber, ct);
        var heard = await WordsAsync(input.Words, at.Value, place, ct);
        var calendar = await calendars.ForAsync(place?.Code, ct);
        var parts = input.Parts.Select((part, i) => part.Term.Read() is { IsDone: true, Value: var own }
            ? new HeardPart(part.Words, own, own.DueFrom(at.Value, calendar), OthersOf(i < heard.Parts.Count ? heard.Parts[i].All : [], own), i < heard.Parts.Count ? heard.Parts[i].All : [])
            : new HeardPart(part.Words, null, null, [], []));
        return new HeardCommitment(term.Value, term.Value == heard.Term ? heard.Reading : null, term.Value.DueFrom(at.Value, calendar), OthersOf(heard.All, term.Value), heard.All, [.. parts]);
    }

    /// <summary>Words while they are typed: nothing is refused, and a day that cannot be meant is today.</summary>
    public async Task<HeardCommitment> WhileTypedAsync(string? words, string? spokenOn, string? matterNumber, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await WordsAsync(words ?? "", CommitmentInput.SpokenAt(spokenOn ?? "", now, now) ?? now, await PlaceAsync(matterNumber, ct), ct);
    }

    private async Task<HeardCommitment> WordsAsync(string words, DateTimeOffset at, OrgUnit? place, CancellationToken ct)
    {
        var (readings, review) = await reader.ReadAllAsync(words, ChinaTime.DateOf(at), place, ct);
        var calendar = await calendars.ForAsync(place?.Code, ct);
        var parts = SpokenParts.In(words, readings).Select(part =>
        {
            Term[] all = [.. part.Others.Select(r => r.Term).Prepend(part.Reading.Term).Append(review).Distinct()];
            return new HeardPart(part.Words, all[0], all[0].DueFrom(at, calendar), OthersOf(all, all[0]), all);
        });
        Term[] terms = [.. readings.Where((r, i) => i == 0 || r.NamesAnEnd).Select(r => r.Term).Append(review).Distinct()];
        return new HeardCommitment(terms[0], readings[0], terms[0].DueFrom(at, calendar), OthersOf(terms, terms[0]), terms, [.. parts]);
    }

    /// <summary>The other ways, each by its place among all: the form's buttons name it.</summary>
    private static IReadOnlyList<(int Index, Term Term)> OthersOf(IReadOnlyList<Term> all, Term shown) => [.. all.Index().Where(other => other.Item != shown)];

    private Result<DateTimeOffset> SpokenAt(CommitmentInput input, DateTimeOffset usualAt)
    {
        if (Rules.Check(input).Why is { } wrong) return wrong;
        return CommitmentInput.SpokenAt(input.SpokenOn, usualAt, clock.GetUtcNow()) is { } at ? at : DayUnusable;
    }

    private async Task<OrgUnit?> PlaceAsync(string? matterNumber, CancellationToken ct)
    {
        var placeId = await db.Matters.Where(m => m.Number == matterNumber).Select(m => (Guid?)m.PlaceId).FirstOrDefaultAsync(ct);
        return placeId is { } id ? await db.OrgUnits.FindAsync([id], ct) : null;
    }
}
