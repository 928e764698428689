using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>A query whose answer was asked for ahead (<see cref="Together"/>) is not sent again: it reads its part, and leaves the rest open for the next.</summary>
internal sealed class ReadAhead : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(AheadOf(eventData.Context) is { } ahead ? InterceptionResult<DbDataReader>.SuppressWithResult(ahead) : result);

    public override ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result) =>
        new(IsAhead(eventData.Context, eventData.DataReader) ? InterceptionResult.Suppress() : result);

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result) =>
        IsAhead(eventData.Context, eventData.DataReader) ? InterceptionResult.Suppress() : result;

    private static DbDataReader? AheadOf(Microsoft.EntityFrameworkCore.DbContext? context) => (context as YuanzhuoDb)?.Ahead;

    private static bool IsAhead(Microsoft.EntityFrameworkCore.DbContext? context, DbDataReader reader) => AheadOf(context) is { } ahead && ReferenceEquals(ahead, reader);
}
