using System.Collections;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Yuanzhuo.Platform.Data.Trips;

internal interface IRows
{
    void Take(DbDataReader reader);
}

/// <summary>The answer to one question of a <see cref="Gather"/>, filled when it has run.</summary>
/// <typeparam name="T">A row, whole or in part.</typeparam>
public sealed class Rows<T> : IReadOnlyList<T>, IRows
{
    private readonly List<T> _found = [];
    private readonly RowReading<T> _reading;
    private readonly YuanzhuoDb _db;

    internal Rows(RowReading<T> reading, YuanzhuoDb db) => (_reading, _db) = (reading, db);

    public int Count => _found.Count;

    public T this[int index] => _found[index];

    public IEnumerator<T> GetEnumerator() => _found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IRows.Take(DbDataReader reader) => _found.Add(_reading.Read(reader, _db));

    /// <summary>Puts parts into the whole they belong to, in their order, as the model has them.</summary>
    /// <param name="navigation">The whole's collection.</param>
    /// <param name="parts">Parts of any of these.</param>
    public void Hold<TPart>(string navigation, Rows<TPart> parts)
        where TPart : class
    {
        var way = (_db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.")).FindNavigation(navigation)
            ?? throw new ArgumentException($"{typeof(T).Name} has no {navigation}.", nameof(navigation));
        var (key, foreign, add) = (way.ForeignKey.PrincipalKey.Properties[0].GetGetter(), way.ForeignKey.Properties[0].GetGetter(), way.GetCollectionAccessor()!);
        var wholes = _found.ToDictionary(whole => key.GetClrValue(whole!)!);
        foreach (var part in parts) add.Add(wholes[foreign.GetClrValue(part)!]!, part, forMaterialization: true);
    }
}
