using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Roundtables;

/// <summary>Front door of the module.</summary>
internal sealed class RoundtablesModule : IModule
{
    public string Name => "Roundtables";
}
