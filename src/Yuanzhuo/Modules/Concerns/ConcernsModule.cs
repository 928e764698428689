using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Concerns;

/// <summary>Front door of the module.</summary>
internal sealed class ConcernsModule : IModule
{
    public string Name => "Concerns";
}
