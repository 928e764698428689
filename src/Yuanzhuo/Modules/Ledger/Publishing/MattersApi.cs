using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Platform.Http;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Ledger.Publishing;

/// <summary>The ledger for other systems: matters by page. Public words only, no person, no account.</summary>
internal static class MattersApi
{
    public static void MapMattersApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/matters", ListAsync).Needs(Act.ReadPublic).WithName("listMatters").WithTags("matters")
            .WithSummary("Matters, newest first; every filter may be left out")
            .WithDescription("place: official code, its whole subtree. step: determine, consult, analyse, deliberate, publicise, implement, supervise. ending: solved, solvedOnTheSpot, explained, cannotNow, refused, otherChannel, merged, withdrawn (several parted by commas). state: open, ended. light: green, yellow, red, grey, blue. q: words, two Chinese characters suffice.")
            .Produces<MatterPageAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    /// <param name="place">Official code of a unit; its whole subtree.</param>
    /// <param name="step">The step an open matter is in.</param>
    /// <param name="ending">How it ended; several parted by commas.</param>
    /// <param name="state">open or ended.</param>
    /// <param name="light">The light of an open matter.</param>
    /// <param name="q">Words to find.</param>
    /// <param name="page">From 1; beyond the thousandth matter go on with <c>after</c>.</param>
    /// <param name="after">The <c>next</c> of the answer before: goes on after its last matter, however far.</param>
    /// <param name="pageSize">1 to 100, 25 unless told.</param>
    private static async Task<IResult> ListAsync(string? place, string? step, string? ending, string? state, string? light, string? q, string? page, string? pageSize, string? after,
        ReadFilter filters, ReadToday readToday, ReadLedger ledger, Texts texts, CancellationToken ct)
    {
        var (filter, found) = await filters.HandleAsync(new LedgerRequest { Place = place, Step = step, Ending = ending, State = state, Light = light, Q = q }, ct);
        var problems = found.ToList();
        var at = Bounded(page, "page", 1, ReadLedger.MostCounted, problems);
        var size = Bounded(pageSize, "pageSize", ReadLedger.PageSize, ReadLedger.LargestPage, problems);
        if ((at - 1) * size >= ReadLedger.MostCounted) problems.Add(Refusal.Invalid("Ledger.NumberBetween", "page", 1, ReadLedger.MostCounted / size));
        var mark = LedgerMark.Parse(after);
        if (!string.IsNullOrWhiteSpace(after) && mark is null) problems.Add(Refusal.Invalid("Ledger.BadMark", "after"));
        if (problems.Count > 0) return Problems.From(problems, texts);
        var today = await readToday.HandleAsync(filter.Place?.Path, ct);
        var part = await ledger.PageAsync(filter, today, at, mark, size, ct);
        return TypedResults.Ok(new MatterPageAnswer([.. part.Rows.Select(r => MatterLine.Of(r, today))], part.Total.Value, part.Total.IsMore, part.Next?.ToString()));
    }

    private static int Bounded(string? asked, string field, int usual, int most, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(asked)) return usual;
        if (AskedLedger.Number(asked, 1, most) is { } number) return number;
        problems.Add(Refusal.Invalid("Ledger.NumberBetween", field, 1, most));
        return usual;
    }
}
