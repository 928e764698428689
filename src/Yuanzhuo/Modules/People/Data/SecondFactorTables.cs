using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Data;

internal sealed class SecondFactorTables :
    IEntityTypeConfiguration<Authenticator>, IEntityTypeConfiguration<RecoveryCode>, IEntityTypeConfiguration<KnownBrowser>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const int DigestLength = 64, LongestCredential = 1024;

    public void Configure(EntityTypeBuilder<Authenticator> app)
    {
        app.ToTable("authenticators");
        app.HasKey(a => a.AccountId);
        app.HasOne<Account>().WithOne().HasForeignKey<Authenticator>(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("recovery_codes");
        code.HasKey(c => new { c.AccountId, c.Digest });
        code.Property(c => c.Digest).HasMaxLength(DigestLength);
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<KnownBrowser> browser)
    {
        browser.ToTable("known_browsers");
        browser.HasKey(b => new { b.AccountId, b.Digest });
        browser.Property(b => b.Digest).HasMaxLength(DigestLength);
        browser.HasIndex(b => b.SeenAt);
        browser.HasOne<Account>().WithMany().HasForeignKey(b => b.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Identity's own, as its third schema has it; the rest of that schema only narrows columns that stand already.</summary>
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(LongestCredential);
        passkey.HasIndex(p => p.UserId);
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        passkey.OwnsOne(p => p.Data).ToJson();
    }
}
