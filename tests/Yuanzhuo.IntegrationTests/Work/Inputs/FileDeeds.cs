using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Dossier.Redacting;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>Deeds on files of a matter.</summary>
internal static class FileDeeds
{
    public static readonly IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All = new Dictionary<Type, Func<DeedStage, Task<DeedCase>>>
    {
        [typeof(WithdrawFile)] = async stage =>
        {
            var (number, other) = (await stage.HeldAsync(), await stage.HeldAsync());
            var (file, elsewhere) = (await stage.App.FileAsync(stage.Scene), await stage.App.FileAsync(stage.Scene));
            await stage.App.ReportAsync(stage.Scene, number, file);
            await stage.App.ReportAsync(stage.Scene, other, elsewhere);
            return new(Withdraw(number, file), stage.Organiser, stage.Scene.Community.Path) { Refused = [(Withdraw(number, elsewhere), "Dossier.FileNotFound")] };
        },
    };

    private static WithdrawFile.Input Withdraw(string number, Guid file) => new() { Number = number, FileId = file, Reason = "照片里有人的脸" };
}
