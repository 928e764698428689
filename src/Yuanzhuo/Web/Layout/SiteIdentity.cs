namespace Yuanzhuo.Web.Layout;

/// <summary>Whose roundtable this is; configuration section <c>Site</c>.</summary>
public sealed class SiteIdentity
{
    /// <summary>The hosting district in Chinese.</summary>
    public string District { get; init; } = "南昌市西湖区";

    /// <summary>The hosting district in English.</summary>
    public string DistrictInEnglish { get; init; } = "Xihu District, Nanchang";

    /// <summary>A number to call instead of writing; empty shows none.</summary>
    public string? Phone { get; init; } = "0791-12345";

    /// <summary>The address under which people reach the installation, such as https://yz.example.cn; empty takes the host that was asked.</summary>
    public string? Address { get; init; }
}
