using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using System.Net.Sockets;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.UnitTests.Platform;

/// <summary>What passes by itself is not a fault of ours: SQLite's result codes, PostgreSQL's classes of errors (their manuals).</summary>
public sealed class UnavailableTests
{
    [Theory]
    [InlineData(5, true)]
    [InlineData(8, true)]
    [InlineData(10, true)]
    [InlineData(13, true)]
    [InlineData(14, true)]
    [InlineData(1, false)]
    [InlineData(19, false)]
    public void SQLite_that_is_locked_full_or_cannot_be_opened(int code, bool passes) => Assert.Equal(passes, Unavailable.Has(new DbUpdateException("", new SqliteException("", code))));

    [Theory]
    [InlineData("08006", true)]
    [InlineData("53100", true)]
    [InlineData("53300", true)]
    [InlineData("57P01", true)]
    [InlineData("55000", true)]
    [InlineData("58030", true)]
    [InlineData("23505", false)]
    [InlineData("42601", false)]
    [InlineData("40001", false)]
    public void PostgreSQL_that_is_down_full_or_closing(string state, bool passes) => Assert.Equal(passes, Unavailable.Has(new InvalidOperationException("", new PostgresException("", "", "", state))));

    [Fact]
    public void A_server_that_does_not_answer()
    {
        Assert.True(Unavailable.Has(new NpgsqlException("", new SocketException(111))));
        Assert.True(Unavailable.Has(new NpgsqlException("", new TimeoutException())));
        Assert.False(Unavailable.Has(new NpgsqlException("other")));
        Assert.False(Unavailable.Has(new InvalidOperationException()));
    }
}
