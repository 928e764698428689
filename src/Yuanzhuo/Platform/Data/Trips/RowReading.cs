using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>How a row becomes a value: the columns to ask for, and what is made of them, once compiled by the model's own types and converters.</summary>
internal sealed class RowReading<T>(string columns, Func<DbDataReader, YuanzhuoDb, T> read)
{
    public string Columns => columns;

    public T Read(DbDataReader reader, YuanzhuoDb db) => read(reader, db);
}

internal static class RowReading
{
    private static readonly ConcurrentDictionary<(IModel Model, string Line), object> Known = new();

    /// <summary>Rows as the model makes them, with their private constructors and complex parts, but known to no change tracker.</summary>
    public static RowReading<T> Whole<T>(YuanzhuoDb db)
        where T : class =>
        (RowReading<T>)Known.GetOrAdd((db.Model, typeof(T).FullName!), _ =>
        {
            var type = db.Model.FindEntityType(typeof(T))!;
            var make = db.GetService<IStructuralTypeMaterializerSource>().GetMaterializer(type);
            List<IProperty> properties = [.. type.GetFlattenedProperties()];
            var reader = Expression.Parameter(typeof(DbDataReader));
            var values = new Expression[properties.Max(p => p.GetIndex()) + 1];
            Array.Fill(values, Expression.Constant(null));
            for (var i = 0; i < properties.Count; i++) values[properties[i].GetIndex()] = Expression.Convert(Value(properties[i], reader, i, properties[i].ClrType), typeof(object));
            var read = Expression.Lambda<Func<DbDataReader, object?[]>>(Expression.NewArrayInit(typeof(object), values), reader).Compile();
            Action<DbDataReader, object>[] empty = [.. type.GetComplexProperties().Where(c => c.IsNullable).Select(c => EmptyWhereNull(c, properties))];
            return new RowReading<T>(Names(properties), (row, context) =>
            {
                var whole = (T)make(new MaterializationContext(new ValueBuffer(read(row)), context));
                foreach (var one in empty) one(row, whole);
                return whole;
            });
        });

    /// <summary>A line made of some of the row's properties.</summary>
    public static RowReading<TLine> Of<T, TLine>(YuanzhuoDb db, Expression<Func<T, TLine>> line)
        where T : class =>
        (RowReading<TLine>)Known.GetOrAdd((db.Model, $"{typeof(T).FullName} {line}"), _ =>
        {
            var columns = new ColumnsOfLine(db.Model.FindEntityType(typeof(T))!, line.Parameters[0]);
            var read = Expression.Lambda<Func<DbDataReader, TLine>>(columns.Visit(line.Body), columns.Reader).Compile();
            return new RowReading<TLine>(Names(columns.Asked), (row, _) => read(row));
        });

    /// <summary>A part that may be missing is missing where all its columns are null; the materializer itself makes it always.</summary>
    private static Action<DbDataReader, object> EmptyWhereNull(IComplexProperty part, List<IProperty> properties)
    {
        int[] columns = [.. part.ComplexType.GetFlattenedProperties().Select(p => properties.IndexOf(p))];
        var whole = Expression.Parameter(typeof(object));
        var member = part.GetMemberInfo(forMaterialization: true, forSet: true);
        var clear = Expression.Lambda<Action<object>>(
            Expression.Assign(Expression.MakeMemberAccess(Expression.Convert(whole, member.DeclaringType!), member), Expression.Default(part.ClrType)), whole).Compile();
        return (row, made) =>
        {
            if (Array.TrueForAll(columns, row.IsDBNull)) clear(made);
        };
    }

    private static string Names(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));

    private static Expression Value(IProperty property, Expression reader, int at, Type wanted)
    {
        var mapping = property.GetRelationalTypeMapping();
        var (method, ordinal) = (mapping.GetDataReaderMethod(), Expression.Constant(at));
        Expression value = mapping.CustomizeDataReaderExpression(Expression.Call(method.DeclaringType == typeof(DbDataReader) ? reader : Expression.Convert(reader, method.DeclaringType!), method, ordinal));
        if (mapping.Converter is { } converter)
        {
            if (value.Type != converter.ProviderClrType) value = Expression.Convert(value, converter.ProviderClrType);
            value = Expression.Invoke(converter.ConvertFromProviderExpression, value);
        }

        if (value.Type != wanted) value = Expression.Convert(value, wanted);
        return property.IsColumnNullable() ? Expression.Condition(Expression.Call(reader, nameof(DbDataReader.IsDBNull), [], ordinal), Expression.Default(wanted), value) : value;
    }

    /// <summary>Asks for each property of the row that a line mentions, and reads it instead.</summary>
    private sealed class ColumnsOfLine(IEntityType type, ParameterExpression row) : ExpressionVisitor
    {
        public ParameterExpression Reader { get; } = Expression.Parameter(typeof(DbDataReader));

        public List<IProperty> Asked { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression != row) return base.VisitMember(node);
            Asked.Add(type.FindProperty(node.Member.Name) ?? throw new NotSupportedException($"{type.DisplayName()}.{node.Member.Name} is not a column."));
            return Value(Asked[^1], Reader, Asked.Count - 1, node.Type);
        }

        protected override Expression VisitParameter(ParameterExpression node) =>
            node == row ? throw new NotSupportedException($"A line of {type.DisplayName()} is made of its properties, not of the whole.") : base.VisitParameter(node);
    }
}
