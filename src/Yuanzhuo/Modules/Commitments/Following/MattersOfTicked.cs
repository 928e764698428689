using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>Whoever works on a promise works on its matter, and whoever urges it urges that: the ticked promises lead to their matters, each once.</summary>
internal static class MattersOfTicked
{
    public const string Assign = "/commitments/together/assign";
    public const string Urge = "/commitments/together/urge";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Assign, (HttpContext http, CommitmentList list) => LeadAsync(TogetherPages.Assign, http, list)).Needs(Act.AssignMatter).ExcludeFromDescription();
        routes.MapGet(Urge, (HttpContext http, CommitmentList list) => LeadAsync(TogetherPages.Urge, http, list)).Needs(Act.UrgeHolder).ExcludeFromDescription();
    }

    private static async Task<IResult> LeadAsync(string to, HttpContext http, CommitmentList list)
    {
        List<Guid> ids = [.. http.Request.Query["id"].Select(id => Guid.TryParse(id, out var read) ? read : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(ManyInput.Most)];
        var matters = (await list.OfAsync(ids, http.RequestAborted)).Select(v => v.MatterId).Distinct();
        return Results.LocalRedirect($"{to}?{string.Join('&', matters.Select(id => "id=" + id))}");
    }
}
