using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>All types a type uses: what it derives from, holds, takes, gives, names in attributes and touches in its code.</summary>
internal static class UsedTypes
{
    public static IEnumerable<TypeReference> Of(TypeDefinition type) => Direct(type).Where(t => t is not null).SelectMany(Parts!);

    private static IEnumerable<TypeReference?> Direct(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. Named(type),
        .. type.GenericParameters.SelectMany(Constraints),
        .. type.Fields.SelectMany(f => Named(f).Append(f.FieldType)),
        .. type.Properties.SelectMany(p => Named(p).Append(p.PropertyType)),
        .. type.Methods.SelectMany(OfMethod),
        .. type.NestedTypes.SelectMany(Direct),
    ];

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method) =>
    [
        method.ReturnType,
        .. Named(method),
        .. method.Parameters.SelectMany(p => Named(p).Append(p.ParameterType)),
        .. method.GenericParameters.SelectMany(Constraints),
        .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(Touched) : [],
    ];

    private static IEnumerable<TypeReference?> Touched(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => [generic.DeclaringType, generic.ReturnType, .. generic.GenericArguments],
        // Calling AddHours(double) with whole hours is no use of fractions: what a foreign method takes does not count, what it gives does.
        MethodReference method => [method.DeclaringType, method.ReturnType],
        _ => [],
    };

    private static IEnumerable<TypeReference?> Named(ICustomAttributeProvider thing) =>
        thing.CustomAttributes.SelectMany(a => a.ConstructorArguments.Select(c => c.Value as TypeReference).Append(a.AttributeType));

    private static IEnumerable<TypeReference?> Constraints(GenericParameter parameter) => parameter.Constraints.Select(c => c.ConstraintType);

    /// <summary>A list of matters is a list and a matter.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification special => Parts(special.ElementType),
        _ => [type],
    };
}
