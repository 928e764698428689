using Microsoft.AspNetCore.Mvc;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>The small deed beside the hand-over page: taking an offer back.</summary>
internal static class HandOverEndpoints
{
    public static void MapHandOvers(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/matters/{number}/withdraw-offer", WithdrawAsync).Needs(Act.OfferMatter).ExcludeFromDescription();

    /// <param name="number">The matter's number.</param>
    /// <param name="form">Bound so that the antiforgery token is checked; holds nothing else.</param>
    /// <param name="withdraw">The use case.</param>
    /// <param name="ct">Cancels.</param>
    private static async Task<IResult> WithdrawAsync(string number, [FromForm] IFormCollection form, WithdrawOffer withdraw, CancellationToken ct)
    {
        var result = await withdraw.HandleAsync(new() { Number = number }, ct);
        var address = $"/matters/{Uri.EscapeDataString(number)}/hand-over";
        if (result.IsDone) return Results.LocalRedirect(address + "?done=Matters.Done_OfferWithdrawn");
        return result.Refusals[0].Kind == Kernel.RefusalKind.RuleBroken ? Results.LocalRedirect(address) : Results.StatusCode(Platform.Http.Problems.StatusOf(result.Refusals[0].Kind));
    }
}
