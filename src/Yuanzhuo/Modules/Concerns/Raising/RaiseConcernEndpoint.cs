using System.Text.Json;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Http;
using YuanzhuoTexts = Yuanzhuo.Platform.Texts.Texts;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>What another system sends to raise a concern.</summary>
/// <param name="PlaceCode">Official code of a community, village, family committee or street; one it had before a reorganisation is understood.</param>
/// <param name="Words">What happened; at most 4,000 characters.</param>
/// <param name="Category">A key of the category list.</param>
/// <param name="Building">Name or code of an estate or building in the place; what the directory does not know is kept as the first line of the words.</param>
/// <param name="Contact">How the person can be reached; stored encrypted, never given out.</param>
internal sealed record RaiseConcernBody(string? PlaceCode, string? Words, string? Category, string? Building, ContactBody? Contact);

internal sealed record ContactBody(string? Name, string? Phone);

/// <param name="TrackingNumber">With it anybody follows the concern.</param>
/// <param name="Url">The page to follow it on.</param>
internal sealed record RaisedBody(string TrackingNumber, string Url);

internal static class RaiseConcernEndpoint
{
    private const int MostBodyBytes = 64 * 1024;
    private const int MostKeyLength = 200;

    public static void MapRaiseConcern(this IEndpointRouteBuilder api) => api.MapPost("/", RaiseAsync)
        .Needs(Act.RaiseConcern).RequireRateLimiting(RateLimits.ApiRaise).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBodyBytes))
        .WithSummary("Raise a concern").WithDescription("Needs no account. Send an Idempotency-Key to make a repeated send safe: the same key with the same body gives the same answer.")
        .Produces<RaisedBody>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> RaiseAsync(
        RaiseConcernBody body, HttpContext http, RaiseConcern raise, FollowAddress addresses, YuanzhuoTexts texts, CancellationToken ct)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > MostKeyLength) return Problems.From([Refusal.Invalid("Concerns.KeyTooLong", null, MostKeyLength)], texts);
        var raised = await raise.HandleAsync(new RaiseConcern.Input
        {
            RequestKey = key.Length == 0 ? null : "api:" + key, Channel = Channel.Api, PlaceCode = body.PlaceCode ?? "", Spot = body.Building,
            Words = body.Words, Category = body.Category, ContactName = body.Contact?.Name, ContactPhone = body.Contact?.Phone,
        }, null, ct);
        if (!raised.IsDone) return Problems.From([.. raised.Refusals.Select(InTheBodysWords)], texts);
        var number = TrackingNumber.Format(raised.Value);
        return TypedResults.Created($"/api/v1/concerns/{number}", new RaisedBody(number, addresses.Of(raised.Value)));
    }

    /// <summary>Refusals name the use case's input; the client knows its own body.</summary>
    private static Refusal InTheBodysWords(Refusal refusal) => refusal with
    {
        Field = refusal.Field switch
        {
            null => null,
            "Spot" => "building",
            "ContactName" => "contact.name",
            "ContactPhone" => "contact.phone",
            "Place" => "placeCode",
            { } other => JsonNamingPolicy.CamelCase.ConvertName(other),
        },
    };
}
