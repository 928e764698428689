using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.UnitTests.Platform.Memory;

/// <summary>ADR 17: whoever asks gets the answer to a question that began after they came.</summary>
public sealed class DataMarkTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SlowQuestion _question = new();

    [Fact]
    public async Task All_who_come_while_a_question_is_under_way_share_the_next_one()
    {
        await using var mark = New();
        var first = mark.NowAsync();
        await _question.BegunAsync(1);
        var later = Enumerable.Range(0, 20).Select(_ => mark.NowAsync()).ToList();
        _question.Answer("a");
        Assert.Equal("a", (await first)!.State);
        await _question.BegunAsync(2);
        Assert.All(later, l => Assert.False(l.IsCompleted));
        _question.Answer("b");
        Assert.All(await Task.WhenAll(later), m => Assert.Equal("b", m!.State));
        Assert.Equal(2, _question.Begun);
    }

    [Fact]
    public async Task A_question_that_fails_gives_no_mark_and_the_database_is_left_alone_for_a_second()
    {
        var clock = new StoppedClock();
        await using var mark = New(clock);
        _question.Fails = true;
        Assert.Null(await mark.NowAsync());
        _question.Fails = false;
        Assert.Null(await mark.NowAsync());
        Assert.Equal(1, _question.Begun);
        clock.Seconds = 2;
        var now = mark.NowAsync();
        await _question.BegunAsync(2);
        _question.Answer("a");
        Assert.Equal("a", (await now)!.State);
    }

    /// <summary>On SQLite a page whose form waited to write stood in the way of the mark, for which the writer waited: both for thirty seconds.</summary>
    [Fact]
    public async Task Who_asked_first_and_then_stands_still_keeps_nobody_waiting()
    {
        await using var mark = New();
        var first = StuckContext.Run(mark.NowAsync);
        await _question.BegunAsync(1);
        var second = mark.NowAsync();
        _question.Answer("a");
        Assert.Equal("a", (await first.WaitAsync(Patience))!.State);
        await _question.BegunAsync(2).WaitAsync(Patience);
        _question.Answer("b");
        Assert.Equal("b", (await second.WaitAsync(Patience))!.State);
    }

    [Fact]
    public async Task What_others_may_wait_for_is_read_though_who_asked_stands_still()
    {
        var data = new CommittedData(() => new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options));

        Assert.Equal("read", await StuckContext.Run(() => data.ReadAsync(_ => Task.FromResult("read"))).WaitAsync(Patience));
    }

    [Fact]
    public void The_same_words_of_another_connection_are_another_mark() => Assert.NotEqual(new Mark(1, "10:10:", 1), new Mark(2, "10:10:", 1));

    public ValueTask DisposeAsync() => _question.DisposeAsync();

    private DataMark New(TimeProvider? clock = null) => new(_question, clock ?? TimeProvider.System, NullLogger<DataMark>.Instance);

    private sealed class StoppedClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 100 + Seconds;
    }

    /// <summary>A page that is being drawn and whose thread waits: what is handed to it is never done.</summary>
    private sealed class StuckContext : SynchronizationContext
    {
        public static T Run<T>(Func<T> ask)
        {
            var before = Current;
            SetSynchronizationContext(new StuckContext());
            try
            {
                return ask();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }

        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }

    private sealed class SlowQuestion : MarkQuestion
    {
        private TaskCompletionSource<string> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _begun;

        public bool Fails { get; set; }

        public int Begun => Volatile.Read(ref _begun);

        protected override string Words => "";

        public override async ValueTask<Mark> AskAsync()
        {
            Interlocked.Increment(ref _begun);
            if (Fails) throw new InvalidOperationException("The database is away.");
            return new Mark(1, await _answer.Task, 1);
        }

        public void Answer(string state) => Interlocked.Exchange(ref _answer, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult(state);

        public async Task BegunAsync(int times)
        {
            while (Begun < times) await Task.Delay(1);
        }

        protected override ValueTask<Mark> AnswerAsync(DbCommand command) => throw new NotSupportedException();

        protected override DbConnection NewConnection() => throw new NotSupportedException();
    }
}
