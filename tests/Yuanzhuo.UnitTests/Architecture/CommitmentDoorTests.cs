using Mono.Cecil;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Commitments.Parts;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>A commitment is taken down at the matter and at the table; between what is typed and the commitment there is one way.</summary>
public sealed class CommitmentDoorTests
{
    [Fact]
    public void Only_the_parts_make_a_commitment_of_typed_words()
    {
        var makers = CompiledCode.Methods.Where(m => m.Body.Instructions.Any(i => i.Operand is MethodReference { Name: nameof(Commitment.Make), DeclaringType.Name: nameof(Commitment) }))
            .Select(m => Outermost(m.DeclaringType)).Distinct().Select(t => t.FullName).Order(StringComparer.Ordinal);

        // The demonstration's stories are told, not typed.
        Assert.Equal([typeof(MakeCommitment).FullName, "Yuanzhuo.Modules.Demo.Storytelling.Teller"], makers);
    }

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }
}
