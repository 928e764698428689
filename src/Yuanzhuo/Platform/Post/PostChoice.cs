using System.Globalization;

namespace Yuanzhuo.Platform.Post;

/// <summary>How a person with an account wants to hear outside the product. The inbox always has everything.</summary>
public sealed class PostChoice
{
    public Guid AccountId { get; init; }

    /// <summary>Sealed; null for none.</summary>
    public string? Email { get; set; }

    public bool ByEmail { get; set; }

    /// <summary>Sealed; null for none.</summary>
    public string? Mobile { get; set; }

    public bool BySms { get; set; }

    /// <summary>zh-CN or en.</summary>
    public string Language { get; set; } = Chinese;

    internal const string Chinese = "zh-CN";

    internal IEnumerable<Carrier> Carriers
    {
        get
        {
            if (ByEmail && Email is not null) yield return Carrier.Email;
            if (BySms && Mobile is not null) yield return Carrier.Sms;
        }
    }

    internal CultureInfo Culture => CultureInfo.GetCultureInfo(Language);
}
