using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Platform.Http;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>The figures for other systems: <c>GET /api/v1/statistics</c>.</summary>
internal static class StatisticsApi
{
    /// <param name="Received">All that was received at the place in the period.</param>
    /// <param name="Open">Of these: awaiting a decision or in hand.</param>
    /// <param name="Ended">Of these: ended, by kind. Received = open + the sum of these.</param>
    public sealed record Figures(int Received, int Open, IReadOnlyDictionary<string, int> Ended);

    public static void MapStatisticsApi(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/statistics", ReadAsync)
        .Needs(Act.ReadPublic).WithName("getStatistics").WithTags("statistics")
        .WithSummary("Received = open + ended by kind, for any place and period")
        .WithDescription("A concern counts once: while it awaits a decision, then as the matter it founded (by the matter's place and the day it was raised), or as merged into another.")
        .Produces<Figures>().ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="place">Official code of a district, street, community or village; its whole subtree is counted.</param>
    /// <param name="from">First day received, 2026-01-31.</param>
    /// <param name="to">Last day received.</param>
    private static async Task<IResult> ReadAsync(string? place, string? from, string? to, ReadScope scopes, CountBalance count, Texts texts, CancellationToken ct)
    {
        var (scope, problems) = await scopes.HandleAsync(place, from, to, ct);
        if (problems.Count > 0) return Problems.From(problems, texts);
        var balance = await count.HandleAsync(scope, ct);
        return TypedResults.Ok(new Figures(balance.Received, balance.Open, balance.Ended.ToDictionary(e => LedgerLinks.WordOf(e.Key), e => e.Value)));
    }
}
