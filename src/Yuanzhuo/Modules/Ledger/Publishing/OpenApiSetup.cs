using Microsoft.AspNetCore.OpenApi;

namespace Yuanzhuo.Modules.Ledger.Publishing;

/// <summary>The published description of the API. It names no host, so the committed copy (docs/openapi/v1.json) is the same everywhere.</summary>
internal static class OpenApiSetup
{
    public static void Apply(OpenApiOptions options)
    {
        options.ShouldInclude = api => api.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Yuanzhuo";
            document.Info.Version = "1";
            document.Info.Description = "Public data of the happiness roundtable: concerns, matters, facts, places, figures. No personal data in any answer. Refusals are problem details (RFC 9457).";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    }
}
