using Microsoft.AspNetCore.Mvc;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.Modules.Matters.Merging;

/// <summary>The small deed beside the merge page: undoing it.</summary>
internal static class MergeEndpoints
{
    public static void MapMerging(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/matters/{number}/unmerge", UnmergeAsync).Needs(Act.MoveMatter).ExcludeFromDescription();

    /// <param name="number">The number of the matter that was merged away.</param>
    /// <param name="form">Bound so that the antiforgery token is checked; holds nothing else.</param>
    /// <param name="unmerge">The use case.</param>
    /// <param name="ct">Cancels.</param>
    private static async Task<IResult> UnmergeAsync(string number, [FromForm] IFormCollection form, UnmergeMatter unmerge, CancellationToken ct)
    {
        var result = await unmerge.HandleAsync(new() { Number = number }, ct);
        var address = $"/matters/{Uri.EscapeDataString(number)}";
        if (result.IsDone) return Results.LocalRedirect(address + "?done=Matters.Done_Unmerged");
        return result.Refusals[0].Key switch
        {
            "Matters.UnmergeFromEnded" => Results.LocalRedirect(address + "/merge?done=Matters.Done_UnmergeFromEnded"),
            "Matters.NotMerged" => Results.LocalRedirect(address + "/merge"),
            _ => Results.StatusCode(Platform.Http.Problems.StatusOf(result.Refusals[0].Kind)),
        };
    }
}
