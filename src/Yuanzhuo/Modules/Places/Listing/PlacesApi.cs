using Yuanzhuo.Platform.Http;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Places.Listing;

/// <summary>The directory for other systems.</summary>
internal static class PlacesApi
{
    public static void MapPlacesApi(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/places", HandleAsync)
        .Needs(Act.ReadPublic)
        .WithTags("Places")
        .WithName("ListPlaces")
        .WithSummary("The streets, communities and villages below a place")
        .WithDescription($"All official descendants of the unit with the code `under`, in the order of their codes; `under=360103` holds every street, community, village and family committee of the district. `page` counts from 1; `pageSize` is {ListPlaces.UsualPageSize} unless given, at most {ListPlaces.LargestPageSize}. Kinds: street, community, village, familyCommittee.")
        .Produces<ListPlaces.Page>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> HandleAsync(string? under, string? page, string? pageSize, ListPlaces list, Texts texts, CancellationToken ct)
    {
        // The same name twice would be joined by a comma; that is no number and no code, so it is refused as such.
        var result = await list.HandleAsync(under, page, pageSize, ct);
        return result.IsDone ? TypedResults.Ok(result.Value) : Problems.From(result.Refusals, texts);
    }
}
