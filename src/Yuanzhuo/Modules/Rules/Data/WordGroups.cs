using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Data;

/// <summary>The groups of words that hold, as last added.</summary>
public sealed record WordGroups(IReadOnlyList<WordGroup> All)
{
    internal static async Task<WordGroups> ReadAsync(YuanzhuoDb db) =>
        new(await db.Set<WordGroup>().AsNoTracking().Where(g => g.RemovedAt == null).OrderByDescending(g => g.AddedAt).Take(WordGroup.MostGroups).ToListAsync());
}

internal sealed class WordGroupTable : IEntityTypeConfiguration<WordGroup>
{
    public void Configure(EntityTypeBuilder<WordGroup> group)
    {
        group.ToTable("word_groups");
        group.Ignore(g => g.All);
        group.Property(g => g.Words).HasMaxLength(WordGroup.MostWords * (WordGroup.LongestWord + 1));
    }
}
