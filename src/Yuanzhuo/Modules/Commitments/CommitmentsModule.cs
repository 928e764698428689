using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Commitments;

/// <summary>Front door of the module.</summary>
internal sealed class CommitmentsModule : IModule
{
    public string Name => "Commitments";
}
