using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>Whose matter it is: the concerns in it and those who said "that's mine too".</summary>
public sealed partial class Matter
{
    private readonly List<MatterVoice> _voices = [];

    /// <summary>Concerns in it; one that was taken out again has <see cref="MatterVoice.LeftAt"/>.</summary>
    public IReadOnlyList<MatterVoice> Voices => _voices;

    /// <summary>How many said "that's mine too" without a concern of their own.</summary>
    public int Supports { get; private set; }

    /// <summary>People who said this: concerns and supports.</summary>
    public int VoiceCount => _voices.Count(v => v.LeftAt is null) + Supports;

    /// <summary>A further concern about the same thing joins; its words and its number stay its own.</summary>
    public Result Join(Guid concernId, Guid? viaMatterId, DateTimeOffset at, PublicWords? answer = null)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        if (_voices.Exists(v => v.ConcernId == concernId && v.LeftAt is null)) return Result.Done;
        _voices.Add(new MatterVoice(Id, concernId, VoiceKind.Merged, viaMatterId, answer, at));
        Record(at, new VoiceJoined(concernId));
        return Result.Done;
    }

    /// <summary>
    /// The merge was a mistake: the concern goes its own way again. The founding voice stays (the matter is its), and a voice that came
    /// with a merged matter goes back only with that matter. Possible after the end, too: it is a correction of who was answered.
    /// </summary>
    public Result Part(Guid concernId, DateTimeOffset at)
    {
        if (_voices.Find(v => v.ConcernId == concernId && v.LeftAt is null) is not { } voice) return Refusal.NotFound("Matters.NoSuchVoice");
        if (voice.Kind == VoiceKind.Founding) return Refusal.RuleBroken("Matters.FoundingVoiceStays");
        if (voice.ViaMatterId is not null || Ending == Domain.Ending.Merged) return Refusal.RuleBroken("Matters.VoiceGoesWithItsMatter");
        Leave(voice, at);
        return Result.Done;
    }

    /// <summary>"That's mine too" (附议).</summary>
    public Result Support(DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        Supports++;
        Record(at, new MatterSupported(Supports));
        return Result.Done;
    }

    /// <summary>All that people said about the other goes along; what is in both already is counted once.</summary>
    private void TakeVoicesOf(Matter other, DateTimeOffset at)
    {
        foreach (var voice in other._voices.Where(v => v.LeftAt is null)) Join(voice.ConcernId, other.Id, at);
        TakeSupports(other.Id, other.Supports, at);
    }

    private void ReturnVoicesOf(Matter other, DateTimeOffset at)
    {
        foreach (var voice in _voices.Where(v => v.ViaMatterId == other.Id && v.LeftAt is null)) Leave(voice, at);
        TakeSupports(other.Id, -other.Supports, at); // an ended matter takes no support, so it is what came along
    }

    private void TakeSupports(Guid otherId, int supports, DateTimeOffset at)
    {
        if (supports == 0) return;
        Supports += supports;
        Record(at, new SupportsMoved(otherId, supports, Supports));
    }

    private void Leave(MatterVoice voice, DateTimeOffset at)
    {
        voice.Leave(at);
        Record(at, new VoiceParted(voice.ConcernId));
    }
}

public enum VoiceKind
{
    Founding,
    Merged,
}

/// <summary>A concern in a matter.</summary>
public sealed class MatterVoice
{
    internal MatterVoice(Guid matterId, Guid concernId, VoiceKind kind, Guid? viaMatterId, PublicWords? answer, DateTimeOffset joinedAt) =>
        (Id, MatterId, ConcernId, Kind, ViaMatterId, Answer, JoinedAt) = (NewId.Next(), matterId, concernId, kind, viaMatterId, answer, joinedAt);

    public Guid Id { get; private init; }

    public Guid MatterId { get; private init; }

    public Guid ConcernId { get; private init; }

    public VoiceKind Kind { get; private init; }

    /// <summary>The merged matter that brought it along, if one did.</summary>
    public Guid? ViaMatterId { get; private init; }

    /// <summary>
    /// What this person was told at triage: for who holds the tracking number and those who handle it. Never on a public page, because
    /// it may name a channel whose use must not leak (信访工作条例 30).
    /// </summary>
    public PublicWords? Answer { get; private init; }

    public DateTimeOffset JoinedAt { get; private init; }

    public DateTimeOffset? LeftAt { get; private set; }

    internal void Leave(DateTimeOffset at) => LeftAt = at;
}
