using System.Data.Common;
using Microsoft.Extensions.Logging.Abstractions;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.UnitTests.Platform.Memory;

/// <summary>ADR 17: whoever asks gets the answer to a question that began after they came.</summary>
public sealed class DataMarkTests : IAsyncDisposable
{
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
