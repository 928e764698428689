using System.Globalization;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Tail;

namespace Yuanzhuo.Platform.Health;

/// <summary>
/// Live: the process answers. Ready: the database is reachable, its schema is this version's, and it has room to write. Passes: what happens without a request
/// happens. Tail: every hearer of the journal heard what it should.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live")).Needs(Act.ReadPublic).ExcludeFromDescription();
        routes.MapGet("/health/ready", ReadyAsync).Needs(Act.ReadPublic).ExcludeFromDescription();
        routes.MapGet("/health/tail", TailAsync).Needs(Act.ReadPublic).ExcludeFromDescription();
        routes.MapGet("/health/passes", PassesAsync).Needs(Act.ReadPublic).ExcludeFromDescription();
    }

    /// <summary>The names of the passes that fail or are late; nothing of what they do.</summary>
    private static async Task<IResult> PassesAsync(PassReports reports, CancellationToken ct)
    {
        var wrong = (await reports.ReadAsync(ct)).Where(r => r.State is PassState.Late or PassState.Failing).Select(r => r.Plan.Name).ToList();
        return wrong.Count == 0 ? Results.Text("on time") : Results.Text($"not on time: {string.Join(", ", wrong)}", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The names of the hearers with facts set aside, how many and since when; nothing of what they were.</summary>
    private static async Task<IResult> TailAsync(TailReport report, CancellationToken ct)
    {
        var wrong = (await report.ReadAsync(ct)).Where(h => h.SetAside > 0).Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Hearer} {h.SetAside} since {h.OldestAt:u}")).ToList();
        return wrong.Count == 0 ? Results.Text("heard") : Results.Text($"set aside: {string.Join(", ", wrong)}", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> ReadyAsync(YuanzhuoDb db, DiskRoom room, ILogger<YuanzhuoDb> logger, CancellationToken ct)
    {
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
            if (pending > 0) return Results.Text("migrations pending", statusCode: StatusCodes.Status503ServiceUnavailable);
            return await room.IsMissingAsync(db, ct) ? Results.Text("disk full", statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ready");
        }
        catch (Exception unreachable) when (unreachable is System.Data.Common.DbException or InvalidOperationException)
        {
            logger.LogWarning(unreachable, "Not ready: the database cannot be reached");
            return Results.Text("database unreachable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
