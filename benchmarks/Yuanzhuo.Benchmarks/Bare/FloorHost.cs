using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Yuanzhuo.Benchmarks.Bare;

/// <summary>
/// The floor: the least that can answer at all, in the same language on the same server. One keyset query and hand-written HTML for the
/// ledger, one query for a matter, one INSERT for raising. Nothing of the product: no layout, no rules, no right asked, no journal, no memory.
/// </summary>
internal static class FloorHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddSingleton(NpgsqlDataSource.Create(builder.Configuration["Connection"]!));
        var app = builder.Build();
        app.MapGet("/ready", () => "yes");
        app.MapGet("/ledger", async (NpgsqlDataSource source, HttpContext http, DateOnly? from, DateOnly? to) => await HtmlAsync(http, await FloorPages.LedgerAsync(source, from, to)));
        app.MapGet("/matters/{number}", async (NpgsqlDataSource source, HttpContext http, string number) => await HtmlAsync(http, await FloorPages.MatterAsync(source, number)));
        app.MapPost("/api/v1/concerns", InsertAsync);
        await app.RunAsync();
        return 0;
    }

    private static async Task HtmlAsync(HttpContext http, byte[] page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.Length;
        await http.Response.Body.WriteAsync(page);
    }

    private static async Task<IResult> InsertAsync(Sent body, NpgsqlDataSource source, HttpContext http, CancellationToken ct)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        await using var insert = source.CreateCommand(key.Length == 0 ? FloorTables.Insert : FloorTables.InsertWithKey);
        var id = Guid.CreateVersion7();
        insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = body.PlaceCode });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = body.Words });
        insert.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = TimeProvider.System.GetUtcNow().UtcDateTime });
        if (key.Length > 0) insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
        await insert.ExecuteNonQueryAsync(ct);
        return Results.Created($"/api/v1/concerns/{id}", new { trackingNumber = id });
    }

    private sealed record Sent(string PlaceCode, string Words);
}
