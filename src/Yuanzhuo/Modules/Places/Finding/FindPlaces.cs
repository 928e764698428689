using Microsoft.AspNetCore.Http.HttpResults;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Places.Finding;

/// <summary>What a place field asks while somebody types.</summary>
internal static class FindPlaces
{
    private const int MostFound = 12;

    public static void MapFindPlaces(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/places/find", HandleAsync).Needs(Act.ReadPublic).ExcludeFromDescription();

    private static async Task<Ok<IReadOnlyList<FoundPlace>>> HandleAsync(string? q, PlaceSearch search, CancellationToken ct) =>
        TypedResults.Ok(await search.FindAsync(q, MostFound, null, ct));
}
