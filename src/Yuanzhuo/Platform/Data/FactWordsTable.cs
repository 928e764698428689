using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Data;

internal sealed class FactWordsTable : IEntityTypeConfiguration<FactWords>
{
    public void Configure(EntityTypeBuilder<FactWords> words)
    {
        words.ToTable("fact_words");
        words.HasKey(w => new { w.FactId, w.Name });
        words.Property(w => w.Name).HasMaxLength(40);
    }
}
