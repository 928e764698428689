using System.Collections.Concurrent;

namespace Yuanzhuo.Web.Kept;

/// <summary>The pages this node keeps, up to so many bytes. Who makes room goes round: a page asked for since the last round stays for another.</summary>
internal sealed class KeptPages(int mostBytes)
{
    private readonly ConcurrentDictionary<PageKey, KeptPage> _pages = new();
    private readonly Queue<PageKey> _round = new();
    private readonly Lock _gate = new();
    private long _bytes;

    /// <summary>How many bytes the pages may take at most, counted as if each were kept in both encodings.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public bool IsOn => mostBytes > 0;

    public KeptPage? Find(PageKey key)
    {
        if (!_pages.TryGetValue(key, out var page)) return null;
        if (!page.WasAskedFor) page.WasAskedFor = true;
        return page;
    }

    public void Keep(PageKey key, KeptPage page)
    {
        if (WeightOf(key, page) > mostBytes / 4) return;
        lock (_gate)
        {
            if (_pages.TryGetValue(key, out var before))
            {
                page.WasAskedFor = before.WasAskedFor;
                _bytes -= WeightOf(key, before);
            }
            else
            {
                _round.Enqueue(key);
            }

            _pages[key] = page;
            _bytes += WeightOf(key, page);
            while (_bytes > mostBytes) MakeRoom();
        }
    }

    private void MakeRoom()
    {
        var key = _round.Dequeue();
        var page = _pages[key];
        if (page.WasAskedFor)
        {
            page.WasAskedFor = false;
            _round.Enqueue(key);
            return;
        }

        _pages.TryRemove(key, out _);
        _bytes -= WeightOf(key, page);
    }

    private static int WeightOf(PageKey key, KeptPage page) => page.Weight + key.Weight;
}
