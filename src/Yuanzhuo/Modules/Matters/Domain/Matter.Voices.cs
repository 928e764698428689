using Yuanzhuo.Kernel;

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
    public Result Join(Guid concernId, Guid? viaMatterId, DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        if (_voices.Exists(v => v.ConcernId == concernId && v.LeftAt is null)) return Result.Done;
        _voices.Add(new MatterVoice(Id, concernId, VoiceKind.Merged, viaMatterId, at));
        Record(at, new VoiceJoined(concernId));
        return Result.Done;
    }

    /// <summary>The merge was a mistake.</summary>
    public Result Part(Guid concernId, DateTimeOffset at)
    {
        if (_voices.Find(v => v.ConcernId == concernId && v.Kind == VoiceKind.Merged && v.LeftAt is null) is not { } voice) return Refusal.NotFound("Matters.NoSuchVoice");
        voice.Leave(at);
        Record(at, new VoiceParted(concernId));
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
}

public enum VoiceKind
{
    Founding,
    Merged,
}

/// <summary>A concern in a matter.</summary>
public sealed class MatterVoice
{
    internal MatterVoice(Guid matterId, Guid concernId, VoiceKind kind, Guid? viaMatterId, DateTimeOffset joinedAt) =>
        (Id, MatterId, ConcernId, Kind, ViaMatterId, JoinedAt) = (Guid.CreateVersion7(), matterId, concernId, kind, viaMatterId, joinedAt);

    public Guid Id { get; private init; }

    public Guid MatterId { get; private init; }

    public Guid ConcernId { get; private init; }

    public VoiceKind Kind { get; private init; }

    /// <summary>The merged matter that brought it along, if one did.</summary>
    public Guid? ViaMatterId { get; private init; }

    public DateTimeOffset JoinedAt { get; private init; }

    public DateTimeOffset? LeftAt { get; private set; }

    internal void Leave(DateTimeOffset at) => LeftAt = at;
}
