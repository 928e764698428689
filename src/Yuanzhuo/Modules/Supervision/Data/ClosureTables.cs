using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Supervision.Data;

internal sealed class ClosureTables :
    IEntityTypeConfiguration<Closure>, IEntityTypeConfiguration<ClosureFile>, IEntityTypeConfiguration<ClosureAnswer>, IEntityTypeConfiguration<ContactAttempt>, IEntityTypeConfiguration<AnswerLink>
{
    public void Configure(EntityTypeBuilder<Closure> closure)
    {
        closure.ToTable("closures");
        closure.Property(c => c.Words).HasMaxLength(2000);
        closure.Property(c => c.CheckWords).HasMaxLength(2000);
        closure.Property(c => c.ReturnReason).HasMaxLength(2000);
        closure.HasDeadline(c => c.Asking, "Ask", dueOn: "AskUntilOn");
        closure.HasIndex(c => new { c.MatterId, c.AppliedAt });
        closure.HasIndex(c => new { c.PlaceId, c.State });
        closure.HasOne<Matter>().WithMany().HasForeignKey(c => c.MatterId).OnDelete(DeleteBehavior.Restrict);
        closure.HasMany(c => c.Files).WithOne().HasForeignKey(f => f.ClosureId);
        closure.HasMany(c => c.Answers).WithOne().HasForeignKey(a => a.ClosureId);
        closure.HasMany(c => c.Attempts).WithOne().HasForeignKey(a => a.ClosureId);
    }

    public void Configure(EntityTypeBuilder<ClosureFile> file) => file.ToTable("closure_files");

    public void Configure(EntityTypeBuilder<ClosureAnswer> answer)
    {
        answer.ToTable("closure_answers");
        answer.Property(a => a.Words).HasMaxLength(2000);
        answer.HasOne<Concern>().WithMany().HasForeignKey(a => a.ConcernId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ContactAttempt> attempt)
    {
        attempt.ToTable("contact_attempts");
        attempt.Property(a => a.How).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<AnswerLink> link)
    {
        link.ToTable("answer_links");
        link.Property(l => l.Digest).HasMaxLength(64);
        link.HasIndex(l => l.Digest).IsUnique();
        link.HasOne<Closure>().WithMany().HasForeignKey(l => l.ClosureId);
    }
}

/// <summary>The module's tables, for itself and those after it.</summary>
public static class SupervisionQueries
{
    extension(YuanzhuoDb db)
    {
        public DbSet<Closure> Closures => db.Set<Closure>();

        /// <summary>Closures with all their parts: a change needs what its rules look at.</summary>
        public IQueryable<Closure> WholeClosures => db.Set<Closure>().Include(c => c.Files).Include(c => c.Answers).Include(c => c.Attempts).AsSplitQuery();

        /// <summary>The closure that is under way for that matter, or null.</summary>
        public Task<Closure?> OpenClosureAsync(Guid matterId, CancellationToken ct = default) =>
            db.WholeClosures.FirstOrDefaultAsync(c => c.MatterId == matterId && (c.State == ClosureState.Applied || c.State == ClosureState.Checked), ct);
    }
}
