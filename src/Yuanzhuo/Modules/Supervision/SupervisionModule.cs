using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Supervision;

/// <summary>Front door of the module.</summary>
internal sealed class SupervisionModule : IModule
{
    public string Name => "Supervision";
}
