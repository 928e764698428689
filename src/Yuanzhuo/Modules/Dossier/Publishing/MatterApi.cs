using Yuanzhuo.Platform.Http;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Dossier.Publishing;

/// <summary>One matter and its facts for other systems. Public words only, no person, no account.</summary>
internal static class MatterApi
{
    public static void MapMatterApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/matters/{number}", ReadAsync).Needs(Act.ReadPublic).WithName("getMatter").WithTags("matters")
            .WithSummary("One matter: its ring of seven steps, who has it, by when, its commitments and progress")
            .Produces<MatterAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/v1/matters/{number}/facts", FactsAsync).Needs(Act.ReadPublic).WithName("getMatterFacts").WithTags("matters")
            .WithSummary("The public facts of a matter in the order of the journal, each with its sentence in Chinese")
            .Produces<FactsAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ReadAsync(string number, DescribeMatter describe, Texts texts, CancellationToken ct) =>
        await describe.HandleAsync(number, ct) is { } matter ? TypedResults.Ok(matter) : Problems.From([Refusal.NotFound("Matters.NoSuchMatter")], texts);

    private static async Task<IResult> FactsAsync(string number, PublishFacts publish, Texts texts, CancellationToken ct) =>
        await publish.HandleAsync(number, ct) is { } facts ? TypedResults.Ok(facts) : Problems.From([Refusal.NotFound("Matters.NoSuchMatter")], texts);
}
