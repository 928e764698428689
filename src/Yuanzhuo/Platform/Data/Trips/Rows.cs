using System.Collections;
using System.Data.Common;

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

    /// <summary>Puts parts into the whole they belong to (<see cref="Wholes"/>).</summary>
    public void Hold<TPart>(string navigation, Rows<TPart> parts)
        where TPart : class =>
        Wholes.Hold(_db, _found, navigation, parts);
}
