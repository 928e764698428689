using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>
/// A table and its columns as the model has them: what is written past the change tracker is spelled by the same names, converters and
/// types, so that a column added tomorrow is written from tomorrow on. What cannot be written so is a bug that shows at the first write.
/// </summary>
internal sealed class RowShape
{
    private static readonly ConcurrentDictionary<IEntityType, RowShape> Known = new();

    private RowShape(IEntityType type)
    {
        Table = $"\"{type.GetTableName()}\"";
        if (type.GetNavigations().Any(n => n.TargetEntityType.IsOwned()) || type.GetComplexProperties().Any(c => c.IsCollection) || type.GetDiscriminatorPropertyName() is not null)
            throw new NotSupportedException($"{type.DisplayName()} is stored in a way that a trip does not write.");
        Columns = [.. type.GetFlattenedProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).Select(p => new RowColumn(p))];
        Names = string.Join(", ", Columns.Select(c => c.Name));
    }

    public string Table { get; }

    /// <summary>All that the application writes; what the database makes by itself (an identity) is left out.</summary>
    public IReadOnlyList<RowColumn> Columns { get; }

    public RowColumn Key => Columns.Single(c => c.IsKey);

    public string Names { get; }

    public RowColumn this[string property] => Columns.Single(c => c.Property == property);

    public static RowShape Of(IModel model, Type row) =>
        Known.GetOrAdd(model.FindEntityType(row) ?? throw new ArgumentException($"{row.Name} is not in the model.", nameof(row)), type => new RowShape(type));
}

internal sealed class RowColumn
{
    private readonly IClrPropertyGetter _value;
    private readonly RelationalTypeMapping _mapping;
    private readonly bool _isNullable;

    public RowColumn(IProperty property)
    {
        if (property.IsShadowProperty()) throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} has no place in the row.");
        (Property, Name, IsKey) = (property.Name, $"\"{property.GetColumnName()}\"", property.IsPrimaryKey());
        (_value, _mapping, _isNullable) = (property.GetGetter(), property.GetRelationalTypeMapping(), property.IsColumnNullable());
    }

    public string Property { get; }

    public string Name { get; }

    public bool IsKey { get; }

    public DbParameter ParameterOf(DbCommand command, string name, object row) => Parameter(command, name, _value.GetClrValueUsingContainingEntity(row));

    public DbParameter Parameter(DbCommand command, string name, object? value) => _mapping.CreateParameter(command, name, value, _isNullable);
}
