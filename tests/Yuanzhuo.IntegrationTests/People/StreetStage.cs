using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.IntegrationTests.Work;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Person = Yuanzhuo.IntegrationTests.Work.Person;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>A street with an administrator of its own (单位管理员), and the lists of people that are tried there.</summary>
internal static class StreetStage
{
    /// <summary>The first line of a list.</summary>
    public const string Head = "姓名,登录名,单位,岗位\n";

    /// <summary>The stage, and the street's own administrator.</summary>
    public static async Task<(DeedStage Stage, Person Administrator)> SetAsync(App app)
    {
        var stage = await DeedStage.SetAsync(app);
        return (stage, await stage.PersonAsync(Role.UnitAdministrator, stage.Scene.Street));
    }

    /// <summary>A line for somebody whom nobody knows yet.</summary>
    public static string Line(OrgUnit at, string role) => $"季小禾,i{Guid.CreateVersion7():N},{at.Code},{role}\n";
}
