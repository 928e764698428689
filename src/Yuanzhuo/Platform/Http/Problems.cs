using Microsoft.AspNetCore.Mvc;
using YuanzhuoTexts = Yuanzhuo.Platform.Texts.Texts;

namespace Yuanzhuo.Platform.Http;

/// <summary>The one place where a refusal becomes an answer of the API: problem details (RFC 9457).</summary>
public static class Problems
{
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    public static IResult From(IReadOnlyList<Refusal> refusals, YuanzhuoTexts texts)
    {
        var first = refusals[0];
        var details = new ProblemDetails
        {
            Type = $"urn:yuanzhuo:problem:{first.Kind}",
            Title = texts[$"Web.Problem_{first.Kind}"],
            Detail = string.Join("\n", refusals.Select(r => texts[r])),
            Status = StatusOf(first.Kind),
        };
        if (refusals.Any(r => r.Field is not null)) details.Extensions["errors"] = ErrorsByField(refusals, texts);
        return TypedResults.Problem(details);
    }

    private static Dictionary<string, string[]> ErrorsByField(IReadOnlyList<Refusal> refusals, YuanzhuoTexts texts) =>
        refusals.Where(r => r.Field is not null).GroupBy(r => r.Field!).ToDictionary(g => g.Key, g => g.Select(r => texts[r]).ToArray());
}
