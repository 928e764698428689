using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Ledger;

/// <summary>Front door of the module.</summary>
internal sealed class LedgerModule : IModule
{
    public string Name => "Ledger";
}
