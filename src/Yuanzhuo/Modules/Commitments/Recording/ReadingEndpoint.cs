using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Parts;

namespace Yuanzhuo.Modules.Commitments.Recording;

/// <summary>The reading while somebody types; the form works without it.</summary>
internal static class ReadingEndpoint
{
    private const int LongestHeard = 500;

    /// <summary>How the words are read, in the reader's language.</summary>
    public sealed record Answer(string Read, string Due, string Counted, string Kind, int Amount, DateOnly? On, bool IsAim);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/commitments/reading", ReadAsync).Needs(Act.RecordCommitment).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(string? words, string? on, string? matter, ReadCommitment read, TimeProvider clock, CancellationToken ct)
    {
        var heard = words is { Length: > LongestHeard } ? words[..LongestHeard] : words;
        var shown = await read.WhileTypedAsync(heard, on, matter, ct);
        var today = clock.TodayInChina();
        return Results.Json(new Answer(
            ReadingWords.Of(shown.Reading!, today), DayWords.WithWeekday(shown.Due.On, today), CountingWords.Of(shown.Due.Counting),
            shown.Term.Kind.ToString(), shown.Term.Amount, shown.Term.On, shown.Term.IsAim));
    }
}
