using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Drafts;

internal sealed class FormDraftTable : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.ToTable("form_drafts");
        draft.HasKey(d => new { d.AccountId, d.Form });
        draft.Property(d => d.Form).HasMaxLength(FormDrafts.LongestForm);
        draft.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
        draft.HasIndex(d => d.TouchedAt);
    }
}
