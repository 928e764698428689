using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Web.Kept;

/// <summary>One drawing of a page that several wait for. Who joins before it begins, or at the mark it began with, gets what is true for them too.</summary>
internal sealed class Drawing
{
    private readonly TaskCompletionSource<KeptPage?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The one under way, which this one waits for.</summary>
    public Drawing? Before { get; init; }

    public Drawing? Next { get; set; }

    public bool HasBegun { get; set; }

    /// <summary>Taken after it began and before its first query.</summary>
    public Mark? Mark { get; set; }

    /// <summary>The page, or null where it came to nothing that others may have.</summary>
    public Task<KeptPage?> Done => _done.Task;

    public void End(KeptPage? page) => _done.TrySetResult(page);
}

/// <summary>At most one drawing under way and one waiting for each page.</summary>
internal sealed class Drawings
{
    private readonly Dictionary<PageKey, Drawing> _underWay = [];
    private readonly Lock _gate = new();

    /// <summary>The drawing to wait for, or to do where it is one's own.</summary>
    /// <param name="key">The page.</param>
    /// <param name="mark">The mark as the asker got it.</param>
    /// <param name="isMine">Whether the asker is the one to draw.</param>
    public Drawing Join(PageKey key, Mark mark, out bool isMine)
    {
        lock (_gate)
        {
            isMine = false;
            if (!_underWay.TryGetValue(key, out var now))
            {
                isMine = true;
                return _underWay[key] = new Drawing { HasBegun = true, Mark = mark };
            }

            if (!now.HasBegun || now.Mark == mark) return now;
            if (now.Next is { } next) return next;
            isMine = true;
            return now.Next = new Drawing { Before = now };
        }
    }

    /// <summary>From now on those who come belong to the next one.</summary>
    public void Begin(Drawing drawing)
    {
        lock (_gate) drawing.HasBegun = true;
    }

    public void End(PageKey key, Drawing drawing, KeptPage? page)
    {
        lock (_gate)
        {
            // One whose turn never came is still another's next.
            if (drawing.Before is { } before && before.Next == drawing) before.Next = drawing.Next;
            if (_underWay.GetValueOrDefault(key) == drawing)
            {
                if (drawing.Next is { } next) _underWay[key] = next;
                else _underWay.Remove(key);
            }
        }

        drawing.End(page);
    }
}
