using Yuanzhuo.Web.Preferences;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>Where a person goes on after coming in.</summary>
internal static class StaffHome
{
    /// <summary>The page that was asked for before signing in, if it is one of ours.</summary>
    public static string OrBack(string? returnUrl) => LocalPath.OrHome(returnUrl) is var path and not "/" ? path : StaffPages.Home;
}
