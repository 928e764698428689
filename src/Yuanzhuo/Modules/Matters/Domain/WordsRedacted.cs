using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>Published words were taken down (撤下), in so many places.</summary>
public sealed record WordsRedacted(PublicWords Reason, int Places) : Fact;
