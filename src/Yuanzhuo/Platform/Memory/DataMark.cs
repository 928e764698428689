namespace Yuanzhuo.Platform.Memory;

/// <summary>
/// The mark of the data, as fresh as anybody can ask for: whoever asks gets the answer to a question that began after they came, and all
/// who wait share it. So one question is under way and one waits, however many ask.
/// </summary>
public sealed class DataMark : IAsyncDisposable
{
    /// <summary>After a failure the database is left alone so long; meanwhile nobody gets a mark.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly AsyncLocal<OneMark?> Current = new();

    private readonly Lock _gate = new();
    private readonly MarkQuestion _question;
    private readonly TimeProvider _clock;
    private readonly ILogger<DataMark> _logger;
    private TaskCompletionSource<Mark?>? _next;
    private bool _isAsking;
    private long _failedAt;

    internal DataMark(MarkQuestion question, TimeProvider clock, ILogger<DataMark> logger) => (_question, _clock, _logger) = (question, clock, logger);

    /// <summary>The mark now, or null where the database did not say: then nothing remembered may be used.</summary>
    public Task<Mark?> NowAsync()
    {
        TaskCompletionSource<Mark?> mine;
        bool isFirst;
        lock (_gate)
        {
            mine = _next ??= new TaskCompletionSource<Mark?>(TaskCreationOptions.RunContinuationsAsynchronously);
            isFirst = !_isAsking;
            _isAsking = true;
        }

        // The questions are everybody's: they do not stand in the queue of one page that is just being drawn and may wait for the database itself.
        if (isFirst) _ = SynchronizationContext.Current is null ? AskOnAsync() : Task.Run(AskOnAsync, CancellationToken.None);
        return mine.Task;
    }

    /// <summary>
    /// From here to the end of this request the mark is asked once: what a page shows is as it was when the page was asked for, or later. Not
    /// for what writes, nor for what stays open.
    /// </summary>
    /// <param name="taken">The mark where it was taken for this request already.</param>
    public static void Once(Mark? taken = null) => Current.Value = new OneMark { Asked = taken is null ? null : Task.FromResult<Mark?>(taken) };

    /// <summary>The mark of this request, or the mark now.</summary>
    internal Task<Mark?> OfRequestAsync() => Current.Value is { } one ? one.Asked ??= NowAsync() : NowAsync();

    public ValueTask DisposeAsync() => _question.DisposeAsync();

    /// <summary>Asks as long as somebody waits; those who come while a question is under way belong to the next.</summary>
    private async Task AskOnAsync()
    {
        while (Waiting() is { } waiting)
        {
            waiting.SetResult(await AskAsync());
            // Whoever asked first goes on with their own work; others' questions are not theirs to ask.
            await Task.Yield();
        }
    }

    private TaskCompletionSource<Mark?>? Waiting()
    {
        lock (_gate)
        {
            var waiting = _next;
            (_next, _isAsking) = (null, waiting is not null);
            return waiting;
        }
    }

    private async ValueTask<Mark?> AskAsync()
    {
        if (_failedAt != 0 && _clock.GetElapsedTime(_failedAt) < Pause) return null;
        try
        {
            var mark = await _question.AskAsync();
            _failedAt = 0;
            return mark;
        }
        catch (Exception failure)
        {
            _failedAt = _clock.GetTimestamp();
            _logger.LogWarning(failure, "The mark of the data could not be read; pages are drawn anew meanwhile");
            await _question.DisposeAsync();
            return null;
        }
    }

    private sealed class OneMark
    {
        public Task<Mark?>? Asked { get; set; }
    }
}
