using Microsoft.AspNetCore.DataProtection;
using System.Globalization;
using System.Security.Cryptography;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Tells, signed, when the first screen was shown: a machine sends all screens within a breath, a person does not.</summary>
internal sealed class FormStamp(IDataProtectionProvider provider, TimeProvider clock, IConfiguration configuration)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Yuanzhuo.Raise.Shown.v1");

    /// <summary>From the first screen to the last; four screens cannot be read faster (<c>Raise:LeastSeconds</c>, 3 where not set).</summary>
    private readonly TimeSpan _least = TimeSpan.FromSeconds(configuration.GetValue("Raise:LeastSeconds", 3));

    public string Now() => _protector.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>The instant in the stamp; null where it was forged or is missing.</summary>
    public DateTimeOffset? Read(string? stamp)
    {
        if (string.IsNullOrEmpty(stamp)) return null;
        try
        {
            return new DateTimeOffset(long.Parse(_protector.Unprotect(stamp), CultureInfo.InvariantCulture), TimeSpan.Zero);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether it was written at a person's pace.</summary>
    public bool IsHuman(DateTimeOffset? shownAt) => shownAt is { } at && clock.GetUtcNow() - at >= _least;
}
