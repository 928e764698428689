namespace Yuanzhuo.Platform.Memory;

/// <summary>
/// Something read from tables that rarely change, remembered until one of them changes on any node (<see cref="StandingVersion"/>). It is
/// read on a connection of its own, so it never holds what a transaction under way has not committed.
/// </summary>
/// <typeparam name="T">What is remembered; nobody may change it.</typeparam>
public sealed class Remembered<T>
    where T : class
{
    private readonly Lock _gate = new();
    private readonly DataMark _mark;
    private readonly CommittedData _data;
    private readonly Func<YuanzhuoDb, Task<T>> _read;
    private (Mark Mark, Task<T> Value)? _last;

    internal Remembered(DataMark mark, CommittedData data, Func<YuanzhuoDb, Task<T>> read) => (_mark, _data, _read) = (mark, data, read);

    /// <summary>As it was committed when asked, or later; within a page's request, when the page was asked for.</summary>
    public async ValueTask<T> GetAsync(CancellationToken ct)
    {
        if (await _mark.OfRequestAsync() is not { } now) return await _data.ReadAsync(_read);
        Task<T> value;
        lock (_gate)
        {
            // A reading that failed is nobody's answer.
            if (_last is not { } last || !last.Mark.StandsAs(now) || last.Value.IsFaulted) _last = last = (now, _data.ReadAsync(_read));
            value = last.Value;
        }

        return value.IsCompletedSuccessfully ? value.Result : await value.WaitAsync(ct);
    }

    /// <summary>
    /// As last seen, without asking anybody: for a write whose own statement makes sure that the version still stands
    /// (<see cref="Data.Trips.Trip.RestsOn"/>). Where it did not, it is seen <paramref name="anew"/>.
    /// </summary>
    internal async ValueTask<Seen<T>> SeenAsync(bool anew, CancellationToken ct)
    {
        if (!anew && Last() is { } known) return known;
        var value = await GetAsync(ct);
        return Last() ?? new(value, null);
    }

    private Seen<T>? Last()
    {
        lock (_gate) return _last is { Value.IsCompletedSuccessfully: true } last ? new(last.Value.Result, last.Mark.Standing) : null;
    }
}

/// <summary>What was read, at least as new as that version of what stands; null where the version could not be told and it was read this moment.</summary>
internal readonly record struct Seen<T>(T Value, long? Standing);
