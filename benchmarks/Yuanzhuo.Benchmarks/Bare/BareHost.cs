using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Benchmarks.Bare;

/// <summary>
/// What the application is compared with: the least that can answer at all. The ledger's own query, its rows thrown away, and the page's bytes as they were
/// recorded; and one INSERT of the words a concern has. No layout, no rules, no right asked, no journal.
/// </summary>
internal static class BareHost
{
    public const string Table = "bare_concerns";

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        var connection = builder.Configuration["Connection"]!;
        var page = await File.ReadAllBytesAsync(builder.Configuration["Page"]!);
        builder.Services.AddScoped<Author>();
        builder.Services.AddDbContext<PostgresDb>(o => DatabaseSetup.UsePostgres(o, connection));
        builder.Services.AddScoped<YuanzhuoDb>(s => s.GetRequiredService<PostgresDb>());
        builder.Services.AddScoped<ReadLedger>();
        builder.Services.AddSingleton(NpgsqlDataSource.Create(connection));
        var app = builder.Build();
        var today = TodayOf(TimeProvider.System);
        app.MapGet("/ready", () => "yes");
        app.MapGet("/ledger", async (ReadLedger ledger, HttpResponse response, CancellationToken ct) =>
        {
            await ledger.PageAsync(LedgerFilter.Everything, today, 1, null, ReadLedger.PageSize, ct);
            response.ContentType = "text/html; charset=utf-8";
            await response.Body.WriteAsync(page, ct);
        });
        app.MapPost("/api/v1/concerns", InsertAsync);
        await app.RunAsync();
        return 0;
    }

    /// <summary>The bounds of the lights play no part where no light is asked for.</summary>
    private static Today TodayOf(TimeProvider clock)
    {
        var on = ChinaTime.DateOf(clock.GetUtcNow());
        return new Today(on, ShippedHolidays.HolidayCn, LightBounds.Of(on, ShippedHolidays.HolidayCn, 2, 7), 7);
    }

    private static async Task<IResult> InsertAsync(Sent body, NpgsqlDataSource source, CancellationToken ct)
    {
        await using var insert = source.CreateCommand($"INSERT INTO {Table} (id, place_code, words, public_words, tracking_number, raised_at) VALUES ($1, $2, $3, $3, $4, $5)");
        var id = Guid.CreateVersion7();
        insert.Parameters.Add(new() { Value = id, NpgsqlDbType = NpgsqlDbType.Uuid });
        insert.Parameters.Add(new() { Value = body.PlaceCode, NpgsqlDbType = NpgsqlDbType.Text });
        insert.Parameters.Add(new() { Value = body.Words, NpgsqlDbType = NpgsqlDbType.Text });
        insert.Parameters.Add(new() { Value = id.ToString("N", CultureInfo.InvariantCulture), NpgsqlDbType = NpgsqlDbType.Text });
        insert.Parameters.Add(new() { Value = TimeProvider.System.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await insert.ExecuteNonQueryAsync(ct);
        return Results.Created($"/api/v1/concerns/{id}", new { trackingNumber = id });
    }

    private sealed record Sent(string PlaceCode, string Words);
}
