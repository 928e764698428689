using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Platform.Http;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>The figures for other systems: <c>GET /api/v1/statistics</c>.</summary>
internal static class StatisticsApi
{
    /// <param name="Received">All matters that were received at the place in the period; what was merged into another is not one of its own.</param>
    /// <param name="Open">Of these: awaiting a decision or in hand.</param>
    /// <param name="Ended">Of these: ended, by kind. Received = open + the sum of these.</param>
    /// <param name="Merged">Concerns and matters merged into a matter: neither received nor ended.</param>
    /// <param name="Voices">The same of everybody who spoke, each with the fate of the matter that theirs has come to.</param>
    public sealed record Figures(int Received, int Open, IReadOnlyDictionary<string, int> Ended, int Merged, Voices Voices);

    /// <param name="Received">All concerns raised at the place in the period.</param>
    /// <param name="Open">Of these: awaiting a decision, or in a matter in hand.</param>
    /// <param name="Ended">Of these: in a matter that ended, by kind.</param>
    public sealed record Voices(int Received, int Open, IReadOnlyDictionary<string, int> Ended);

    public static void MapStatisticsApi(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/statistics", ReadAsync)
        .Needs(Act.ReadPublic).WithName("getStatistics").WithTags("statistics")
        .WithSummary("Received = open + ended by kind, for any place and period")
        .WithDescription("In matters: a concern counts while it awaits a decision, then as the matter it founded (by the matter's place and the day it was raised); merged into another it is no matter of its own. In voices: every concern counts once, with the fate of the matter it has come to.")
        .Produces<Figures>().ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="place">Official code of a district, street, community or village; its whole subtree is counted.</param>
    /// <param name="from">First day received, 2026-01-31.</param>
    /// <param name="to">Last day received.</param>
    /// <param name="tree">then: by the divisions on the day of receipt, as long as nothing is said; today: by today's.</param>
    private static async Task<IResult> ReadAsync(string? place, string? from, string? to, string? tree, ReadScope scopes, CountBalance count, Texts texts, CancellationToken ct)
    {
        var (scope, problems) = await scopes.HandleAsync(place, from, to, tree, ct);
        if (problems.Count > 0) return Problems.From(problems, texts);
        var balance = await count.HandleAsync(scope, ct);
        return TypedResults.Ok(new Figures(balance.Matters.Received, balance.Matters.Open, ByWord(balance.Matters), balance.Merged, new(balance.Voices.Received, balance.Voices.Open, ByWord(balance.Voices))));
    }

    private static Dictionary<string, int> ByWord(Book book) => book.Ended.ToDictionary(e => LedgerLinks.WordOf(e.Key), e => e.Value);
}
