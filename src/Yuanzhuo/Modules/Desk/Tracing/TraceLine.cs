using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Desk.Tracing;

/// <summary>An entry of the access trace as an inspector or auditor reads it.</summary>
/// <param name="Entry">The entry itself.</param>
/// <param name="Details">What was sealed of it; null where its key is lost.</param>
/// <param name="Person">The name of whoever it was; null where none is known.</param>
/// <param name="Place">Today's name of the place the thing belongs to.</param>
public sealed record TraceLine(TraceEntry Entry, TraceDetails? Details, string? Person, string? Place);
