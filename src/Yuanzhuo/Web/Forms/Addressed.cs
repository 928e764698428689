using System.Globalization;

namespace Yuanzhuo.Web.Forms;

/// <summary>What the address of a page says.</summary>
internal static class Addressed
{
    /// <summary>An id out of the address; one that is not there is nobody's.</summary>
    public static Guid Id(this HttpContext http, string name) =>
        Guid.TryParse(Convert.ToString(http.Request.RouteValues[name], CultureInfo.InvariantCulture), out var id) ? id : Guid.Empty;
}
