using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Dossier.Redacting;

/// <summary>The columns of a row that hold public words, by the model.</summary>
internal static class WordsOfRow
{
    /// <summary>Whether a column holds public words.</summary>
    public static bool HasWords(IReadOnlyProperty property) => property.ClrType == typeof(PublicWords) || property.ClrType == typeof(IReadOnlyList<Pause>);

    public static IEnumerable<Writing> Of(EntityEntry row) => row.Properties.Concat(row.ComplexProperties.SelectMany(Within)).Where(p => HasWords(p.Metadata)).SelectMany(p => p.CurrentValue switch
    {
        PublicWords words => [new Writing(words, row.Metadata.ClrType.Name, left => p.CurrentValue = left)],
        IReadOnlyList<Pause> pauses => pauses.Select((pause, at) => new Writing(pause.Reason, row.Metadata.ClrType.Name, left => Put(p, at, left))),
        _ => Enumerable.Empty<Writing>(),
    });

    private static void Put(PropertyEntry property, int at, PublicWords left)
    {
        var pauses = ((IReadOnlyList<Pause>)property.CurrentValue!).ToList();
        pauses[at] = pauses[at] with { Reason = left };
        property.CurrentValue = pauses;
    }

    private static IEnumerable<PropertyEntry> Within(ComplexPropertyEntry part) =>
        part.CurrentValue is null ? [] : part.Properties.Concat(part.ComplexProperties.SelectMany(Within));
}
