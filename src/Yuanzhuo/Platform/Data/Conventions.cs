using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using System.Text;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Data;

/// <summary>What holds for every table on both databases.</summary>
internal static class Conventions
{
    private const long TicksPerMicrosecond = 10;

    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.IgnoreAny<DatedFact>();
        builder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds>();
        builder.DefaultTypeMapping<DateTimeOffset>().HasConversion<UtcMicroseconds>();
        builder.Properties<PublicWords>().HaveConversion<StoredWords>();
        builder.DefaultTypeMapping<PublicWords>().HasConversion<StoredWords>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (!entity.IsOwned() && entity.GetTableName() is { } table) entity.SetTableName(SnakeCase(table));
            foreach (var property in entity.GetProperties())
            {
                if (property.Name == nameof(Aggregate.Version) && typeof(Aggregate).IsAssignableFrom(entity.ClrType)) property.IsConcurrencyToken = true;

                // Keys are made in the code (UUIDv7): a child added to a loaded aggregate is new, not an update of an unknown row.
                if (property.IsPrimaryKey() && property.ClrType == typeof(Guid)) property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>Instants as UTC cut to the microsecond: they sort and round-trip alike on both databases.</summary>
    internal sealed class UtcMicroseconds() : ValueConverter<DateTimeOffset, DateTime>(
        at => new DateTime(at.UtcTicks - (at.UtcTicks % TicksPerMicrosecond), DateTimeKind.Utc),
        at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)));

    /// <summary>Public words were made before they were stored.</summary>
    internal sealed class StoredWords() : ValueConverter<PublicWords, string>(words => words.Text, text => PublicWords.Stored(text));
}
