using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>A photo or document of the record was taken down (撤下).</summary>
/// <param name="FileId">Which.</param>
/// <param name="Digest">SHA-256 of what it held: whoever still has it can be shown to have it.</param>
/// <param name="Reason">Why.</param>
public sealed record FileWithdrawn(Guid FileId, string Digest, PublicWords Reason) : Fact;
