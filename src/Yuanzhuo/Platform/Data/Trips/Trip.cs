using Microsoft.EntityFrameworkCore.Metadata;

namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>
/// Rows that are written together or not at all, in one statement: only while what they rest on is as it was seen, and only once for a key.
/// For the few writes whose rows are all known beforehand and which many people do at once; all others are a unit of work.
/// </summary>
/// <param name="seen">What the rows rest on; nothing is written where it has another version by now.</param>
/// <param name="once">The memory of the request, whose outcome must be nobody else's; null where it may be repeated.</param>
internal sealed class Trip(Aggregate seen, HandledRequest? once)
{
    private readonly List<Step> _steps = [];

    public Aggregate Seen => seen;

    public HandledRequest? Once => once;

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Versions of what rarely changes by which the rows were made.</summary>
    public HashSet<long> Standing { get; } = [];

    /// <summary>Nothing is written where rules or calendars have changed since that version (<see cref="Memory.StandingVersion"/>).</summary>
    public void RestsOn(long? standing)
    {
        if (standing is { } version) Standing.Add(version);
    }

    public void Insert(IEnumerable<object> rows) => _steps.AddRange(rows.Select(r => new InsertStep(r)));

    /// <summary>Every column of a row that is there, as the row now is.</summary>
    public void Rewrite(object row) => _steps.Add(new RewriteStep(row));

    /// <summary>One column of several rows.</summary>
    public void Set(Type row, string property, object? value, IReadOnlyList<Guid> ids)
    {
        if (ids.Count > 0) _steps.Add(new SetStep(row, property, value, ids));
    }
}

/// <summary>One table's part of a trip.</summary>
internal abstract record Step
{
    /// <summary>Its statement, to be carried out where the condition holds.</summary>
    public abstract string Text(IModel model, TripParameters parameters, string from, string where);
}

internal sealed record InsertStep(object Row) : Step
{
    public override string Text(IModel model, TripParameters parameters, string from, string where)
    {
        var shape = RowShape.Of(model, Row.GetType());
        return $"INSERT INTO {shape.Table} ({shape.Names}) SELECT {string.Join(", ", shape.Columns.Select(c => parameters.Add(c, Row)))}{from} WHERE {where}";
    }
}

internal sealed record RewriteStep(object Row) : Step
{
    public override string Text(IModel model, TripParameters parameters, string from, string where)
    {
        var shape = RowShape.Of(model, Row.GetType());
        var values = shape.Columns.Where(c => !c.IsKey).Select(c => $"{c.Name} = {parameters.Add(c, Row)}");
        return $"UPDATE {shape.Table} SET {string.Join(", ", values)}{from} WHERE {where} AND {shape.Table}.{shape.Key.Name} = {parameters.Add(shape.Key, Row)}";
    }
}

internal sealed record SetStep(Type Row, string Property, object? Value, IReadOnlyList<Guid> Ids) : Step
{
    public override string Text(IModel model, TripParameters parameters, string from, string where)
    {
        var shape = RowShape.Of(model, Row);
        var set = $"{shape[Property].Name} = {parameters.AddValue(shape[Property], Value)}";
        return $"UPDATE {shape.Table} SET {set}{from} WHERE {where} AND {shape.Table}.{shape.Key.Name} IN ({string.Join(", ", Ids.Select(id => parameters.AddValue(shape.Key, id)))})";
    }
}
