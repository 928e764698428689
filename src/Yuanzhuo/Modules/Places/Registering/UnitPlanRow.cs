using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>What is different about a unit that goes on.</summary>
[Flags]
public enum UnitDifference
{
    None = 0,
    Renamed = 1,
    Recoded = 2,
    Moved = 4,
}

/// <summary>One line of the preview.</summary>
/// <param name="Line">In the file; 0 for a unit that a whole list leaves out.</param>
/// <param name="Said">What the line says.</param>
/// <param name="Change">What becomes of it.</param>
/// <param name="Node">The unit as it will be; null where that cannot be said.</param>
/// <param name="Difference">For one that goes on.</param>
/// <param name="Successor">For one that ends: who carries its work on.</param>
/// <param name="Wrong">Why the line cannot be taken.</param>
public sealed record UnitPlanRow(int Line, UnitRow Said, UnitChange Change, UnitNode? Node, UnitDifference Difference, UnitNode? Successor, Refusal? Wrong)
{
    public static UnitPlanRow IsWrong(UnitRow said, Refusal why, UnitNode? node = null) => new(said.Line, said, UnitChange.Same, node, UnitDifference.None, null, why);
}
