namespace Yuanzhuo.Web.Layout;

/// <summary>Whose roundtable this is; configuration section <c>Site</c>.</summary>
public sealed class SiteIdentity
{
    /// <summary>The hosting district in Chinese.</summary>
    public string District { get; init; } = "南昌市西湖区";

    /// <summary>The hosting district in English.</summary>
    public string DistrictInEnglish { get; init; } = "Xihu District, Nanchang";
}
