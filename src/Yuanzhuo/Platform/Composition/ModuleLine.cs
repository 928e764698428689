using System.Reflection;

namespace Yuanzhuo.Platform.Composition;

/// <summary>The modules in their line. Order is meaning: each knows only those before it.</summary>
public sealed class ModuleLine(IReadOnlyList<IModule> modules)
{
    public IReadOnlyList<IModule> Modules => modules;

    public IReadOnlyList<MenuEntry> Menu { get; } = [.. modules.SelectMany(m => m.Menu).OrderBy(e => e.Order)];

    public static Assembly Assembly => typeof(ModuleLine).Assembly;
}
