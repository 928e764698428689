using Yuanzhuo.Platform.Http;
using YuanzhuoTexts = Yuanzhuo.Platform.Texts.Texts;

namespace Yuanzhuo.Modules.Concerns.Following;

internal static class ReadConcernEndpoint
{
    public static void MapReadConcern(this IEndpointRouteBuilder api) => api.MapGet("/{trackingNumber}", ReadAsync).WithMetadata(new Web.Kept.NeverKeptAttribute())
        .Needs(Act.ReadPublic).WithSummary("Follow a concern").WithDescription("By its tracking number, in any case and with or without dashes. Holds no personal data.")
        .Produces<PublicConcern>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ReadAsync(string trackingNumber, ReadConcern read, YuanzhuoTexts texts, CancellationToken ct)
    {
        var found = await read.HandleAsync(trackingNumber, ct);
        return found.IsDone ? TypedResults.Ok(found.Value) : Problems.From(found.Refusals, texts);
    }
}
