using Microsoft.AspNetCore.Mvc;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Http;

namespace Yuanzhuo.Modules.Concerns.Following;

/// <summary>The button behind it stands wherever staff see the concern; it comes back to the concern's page.</summary>
internal static class ForgetContactEndpoint
{
    public static void MapForgetContact(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/desk/concerns/{number}/forget-contact", ForgetAsync).Needs(Act.ReadContact).ExcludeFromDescription();

    private static async Task<IResult> ForgetAsync(string number, [FromForm(Name = "Input.RequestKey")] string? requestKey, ForgetContact forget, CancellationToken ct)
    {
        var forgotten = await forget.HandleAsync(new() { TrackingNumber = number, RequestKey = requestKey }, ct);
        return forgotten.IsDone
            ? Results.LocalRedirect($"/follow/{TrackingNumber.Format(forgotten.Value)}?done=Concerns.Done_ContactForgotten")
            : Results.StatusCode(Problems.StatusOf(forgotten.Refusals[0].Kind));
    }
}
