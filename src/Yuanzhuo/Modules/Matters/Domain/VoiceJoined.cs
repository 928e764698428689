namespace Yuanzhuo.Modules.Matters.Domain;

public sealed record VoiceJoined(Guid ConcernId) : Fact;

public sealed record VoiceParted(Guid ConcernId) : Fact;

public sealed record MatterSupported(int Supports) : Fact;

/// <summary>Supports that came along with a merged matter, or went back with it (negative).</summary>
public sealed record SupportsMoved(Guid OtherMatterId, int Moved, int Supports) : Fact;
