using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.Data;

internal sealed class PostTables : IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<PostLink>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("posts");
        post.HasIndex(p => p.AccountId);
        post.HasIndex(p => p.UnitId);
        post.HasIndex(p => p.StandsInForId);
        post.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<OrgUnit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        post.HasMany(p => p.Links).WithOne().HasForeignKey(l => l.PostId);
    }

    public void Configure(EntityTypeBuilder<PostLink> link)
    {
        link.ToTable("post_links");
        link.HasOne<OrgUnit>().WithMany().HasForeignKey(l => l.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
