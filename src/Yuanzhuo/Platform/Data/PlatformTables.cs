using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Platform.Data;

internal sealed class JournalTable : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal");
        entry.HasKey(e => e.Seq);
        entry.Property(e => e.Seq).ValueGeneratedOnAdd();
        entry.Ignore(e => e.Words);
        entry.Property(e => e.Kind).HasMaxLength(60);
        entry.Property(e => e.AggregateKind).HasMaxLength(60);
        entry.Property(e => e.ActorRole).HasMaxLength(40);
        entry.HasIndex(e => new { e.MatterId, e.Seq });
        entry.HasIndex(e => new { e.AggregateId, e.Seq });
    }
}

internal sealed class FactWordsTable : IEntityTypeConfiguration<FactWords>
{
    public void Configure(EntityTypeBuilder<FactWords> words)
    {
        words.ToTable("fact_words");
        words.HasKey(w => new { w.FactId, w.Name });
        words.Property(w => w.Name).HasMaxLength(40);
    }
}

internal sealed class CounterTable : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counter)
    {
        counter.ToTable("counters");
        counter.HasKey(c => c.Name);
        counter.Property(c => c.Name).HasMaxLength(80);
    }
}

internal sealed class HandledRequestTable : IEntityTypeConfiguration<HandledRequest>
{
    public void Configure(EntityTypeBuilder<HandledRequest> request)
    {
        request.ToTable("handled_requests");
        request.HasKey(r => r.Key);
        request.Property(r => r.Key).HasMaxLength(64);
        request.Property(r => r.Fingerprint).HasMaxLength(64);
        request.HasIndex(r => r.At);
    }
}

internal sealed class AccountTables :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts");
        account.Property(a => a.DisplayName).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("account_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("account_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("account_tokens");
}
