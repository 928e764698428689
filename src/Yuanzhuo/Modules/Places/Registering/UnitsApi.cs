using System.Globalization;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Http;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>A list of units for other systems' hands.</summary>
/// <param name="Text">CSV with headings, as the page takes it.</param>
/// <param name="Source">Where it comes from, for the list of imports.</param>
/// <param name="District">Six digits; the hosting district where left out.</param>
/// <param name="IsWhole">Units of the listed kinds that are not in it cease to be.</param>
/// <param name="Ending">How many would end, where that is more than a tenth of what is there.</param>
internal sealed record UnitsBody(string? Text, string? Source, string? District, bool IsWhole, int? Ending);

/// <summary>One unit.</summary>
/// <param name="Kind">Such as department, company, estate, building.</param>
/// <param name="Parent">Code, name, or names from above with slashes between; the district where left out.</param>
internal sealed record UnitBody(OrgUnitKind? Kind, string? Name, string? Code, string? Parent, string? District);

/// <param name="Id">By which it is known from now on.</param>
internal sealed record RegisteredBody(Guid Id);

/// <summary>What a list would do.</summary>
internal sealed record UnitsPreview(int Added, int Changed, int Ended, int Same, IReadOnlyList<UnitsPreview.Line> Lines)
{
    /// <param name="Number">Its line; 0 for a unit that a whole list leaves out.</param>
    /// <param name="Wrong">Why it cannot be taken; null where it can.</param>
    public sealed record Line(int Number, string Name, string? Code, UnitChange Change, string? Wrong);
}

internal static class UnitsApi
{
    private const int MostBodyBytes = 8 << 20;

    public static void MapUnitsApi(this IEndpointRouteBuilder routes)
    {
        var units = routes.MapGroup("/api/v1/units").WithTags("Units");
        units.MapPost("/", RegisterAsync).Needs(Act.ManagePlaces).FromThisSiteOnly().WithName("RegisterUnit").WithSummary("Register one unit")
            .WithDescription("For administrators. A department, company, owners' body, governance unit, estate, building, entrance, services desk or inspection office; divisions need their official code. Send an Idempotency-Key to make a repeated send safe.")
            .Produces<RegisteredBody>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        units.MapPost("/preview", PreviewAsync).Needs(Act.ManagePlaces).FromThisSiteOnly().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBodyBytes)).WithName("PreviewUnits").WithSummary("What a list of units would do")
            .WithDescription("For administrators. Line by line: new, changed, ended, the same, or wrong and why. Nothing is written.")
            .Produces<UnitsPreview>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
        units.MapPost("/import", ImportAsync).Needs(Act.ManagePlaces).FromThisSiteOnly().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBodyBytes)).WithName("ImportUnits").WithSummary("Take a list of units over")
            .WithDescription("For administrators. All of it or nothing. The same list twice does nothing. Where more than a tenth of what is there would end, `ending` has to say that number.")
            .Produces<ImportUnits.Outcome>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> RegisterAsync(UnitBody body, HttpContext http, RegisterUnit register, Texts texts, CancellationToken ct)
    {
        var done = await register.HandleAsync(new() { RequestKey = KeyOf(http), Kind = body.Kind, Name = body.Name, Code = body.Code, Parent = body.Parent, District = body.District }, ct);
        return done.IsDone ? TypedResults.Created($"/admin/places/{done.Value}", new RegisteredBody(done.Value)) : Problems.From(done.Refusals, texts);
    }

    private static async Task<IResult> PreviewAsync(UnitsBody body, DrawUnits draw, Texts texts, CancellationToken ct)
    {
        var drawn = await draw.OfFileAsync(body.Text ?? "", body.IsWhole, body.District, ct);
        if (!drawn.IsDone) return Problems.From(drawn.Refusals, texts);
        var plan = drawn.Value;
        return TypedResults.Ok(new UnitsPreview(
            plan.Count(UnitChange.New), plan.Count(UnitChange.Changed), plan.Count(UnitChange.Ended), plan.Count(UnitChange.Same),
            [.. plan.Rows.Select(r => new UnitsPreview.Line(r.Line, r.Node?.Name ?? r.Said.Name, r.Node?.Code ?? (r.Said.Code.Length == 0 ? null : r.Said.Code), r.Change, r.Wrong is { } wrong ? texts[wrong] : null))]));
    }

    private static async Task<IResult> ImportAsync(UnitsBody body, HttpContext http, ImportUnits import, Texts texts, CancellationToken ct)
    {
        var done = await import.HandleAsync(
            new() { RequestKey = KeyOf(http), Text = body.Text ?? "", Source = body.Source, District = body.District, IsWhole = body.IsWhole, Ending = body.Ending?.ToString(CultureInfo.InvariantCulture) }, ct);
        return done.IsDone ? TypedResults.Ok(done.Value) : Problems.From(done.Refusals, texts);
    }

    private static string? KeyOf(HttpContext http) => http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 and <= 200 } key ? "api:" + key : null;
}
