using Mono.Cecil;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>A matter's fate is changed in one place, which asks all its parts first.</summary>
public sealed class FateTests
{
    private static readonly string[] Fates = [nameof(Matter.End), nameof(Matter.StrikeOff), nameof(Matter.MergeInto), nameof(Matter.Reopen)];

    [Fact]
    public void Only_the_fates_end_merge_and_reopen()
    {
        var callers = CompiledCode.Methods.Where(m => m.Body.Instructions.Any(i => i.Operand is MethodReference { DeclaringType.Name: nameof(Matter) } called && Fates.Contains(called.Name)))
            .Select(m => Outermost(m.DeclaringType)).Distinct().Select(t => t.FullName).Order(StringComparer.Ordinal);

        // The demonstration's stories are told.
        Assert.Equal(["Yuanzhuo.Modules.Demo.Storytelling.Teller", typeof(MatterFates).FullName], callers);
    }

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }
}
