using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Data;

internal sealed class RulePackTable : IEntityTypeConfiguration<RulePack>
{
    public void Configure(EntityTypeBuilder<RulePack> pack)
    {
        pack.ToTable("rule_packs");
        pack.Property(p => p.Key).HasMaxLength(60);
        pack.Property(p => p.Source).HasMaxLength(400);
        pack.HasIndex(p => p.Key);
    }
}
