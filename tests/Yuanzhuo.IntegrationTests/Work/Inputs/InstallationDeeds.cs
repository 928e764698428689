using Microsoft.EntityFrameworkCore;
using System.Globalization;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Calendar.Importing;
using Yuanzhuo.Modules.Desk.Domain;
using Yuanzhuo.Modules.Desk.Protecting;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Registering;
using Yuanzhuo.Modules.Places.Reorganising;
using Yuanzhuo.Modules.Rules.Changing;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>Deeds on what holds for the whole installation: rules, calendars, places, letters given up.</summary>
internal static class InstallationDeeds
{
    private static int _districts = 9000;

    public static readonly IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All = new Dictionary<Type, Func<DeedStage, Task<DeedCase>>>
    {
        [typeof(SetRule)] = stage => Task.FromResult(ByAdministrator(stage, Set(stage)) with { Where = [stage.Scene.Community.Path] }),
        [typeof(EndRule)] = async stage =>
        {
            await stage.DoneAsync<string>(typeof(SetRule), Set(stage), stage.Administrator);
            return ByAdministrator(stage, new EndRule.Input { PackId = await stage.App.WithDbAsync(db => db.Set<RulePack>().OrderByDescending(p => p.SetAt).Select(p => p.Id).FirstAsync()) });
        },
        [typeof(AddWordGroup)] = stage => Task.FromResult(ByAdministrator(stage, new AddWordGroup.Input { Words = "黄水 水发黄" })),
        [typeof(RemoveWordGroup)] = async stage =>
        {
            await stage.DoneAsync<string>(typeof(AddWordGroup), new AddWordGroup.Input { Words = "窨井 检查井" }, stage.Administrator);
            return ByAdministrator(stage, new RemoveWordGroup.Input { GroupId = await stage.App.WithDbAsync(db => db.Set<WordGroup>().Where(g => g.RemovedAt == null).OrderByDescending(g => g.AddedAt).Select(g => g.Id).FirstAsync()) });
        },
        [typeof(ImportCalendar)] = ImportCalendarAsync,
        [typeof(ImportPlaces)] = stage =>
        {
            var text = ShippedDivisions.Text.Replace(",360103", ",45" + Interlocked.Increment(ref _districts).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            return Task.FromResult(ByAdministrator(stage, Import(text, null)) with { Old = Import(text, "0") });
        },
        [typeof(ImportUnits)] = stage => Task.FromResult(ByAdministrator(stage, Units(stage)) with { Old = Units(stage, "0") }),
        [typeof(UndoUnits)] = async stage => ByAdministrator(stage, new UndoUnits.Input { ImportId = (await stage.DoneAsync<ImportUnits.Outcome>(typeof(ImportUnits), Units(stage), stage.Administrator)).ImportId!.Value }) with
        {
            Refused = [(new UndoUnits.Input { ImportId = Guid.CreateVersion7() }, "Places.NoSuchImport")],
        },
        [typeof(RegisterUnit)] = stage => Task.FromResult(ByAdministrator(stage, Unit(stage, Fresh("安和公司"))) with { Refused = [(Unit(stage, stage.Scene.Works.Name, OrgUnitKind.Department), "Places.UnitIsThere")] }),
        [typeof(ChangeUnit)] = async stage =>
        {
            var version = await stage.App.WithDbAsync(db => db.Set<OrgUnit>().Where(u => u.Id == stage.Scene.Water.Id).Select(u => u.Version).SingleAsync());
            return ByAdministrator(stage, new ChangeUnit.Input { UnitId = stage.Scene.Water.Id, Version = version, Name = "区水利局" }) with
            {
                Refused = [(new ChangeUnit.Input { UnitId = stage.Scene.Community.Id, Version = version, Name = "新社区" }, "Places.DivisionGoesByList")],
            };
        },
        [typeof(EndUnit)] = async stage => ByAdministrator(stage, new EndUnit.Input { UnitId = await stage.DoneAsync<Guid>(typeof(RegisterUnit), Unit(stage, Fresh("安和公司")), stage.Administrator) }) with
        {
            Refused = [(new EndUnit.Input { UnitId = stage.Scene.Works.Id, Successor = "甲街道" }, "Places.SuccessorUnfit")],
        },
        [typeof(KeepPrivacyRecord)] = stage => Task.FromResult(ByAdministrator(stage, Record(stage)) with { Refused = [(Record(stage, Guid.CreateVersion7()), "Desk.NoSuchRecord")] }),
        [typeof(SendAgain)] = async stage => ByAdministrator(stage, new SendAgain.Input { DeliveryId = await GivenUpAsync(stage) }),
    };

    private static DeedCase ByAdministrator(DeedStage stage, Repeatable input) => new(input, stage.Administrator, "");

    /// <summary>All deeds share one district: what one has registered is there for the next.</summary>
    private static string Fresh(string name) => name + Guid.CreateVersion7().ToString("N")[20..];

    private static ImportUnits.Input Units(DeedStage stage, string? seen = null) => new() { Text = $"名称,类型\n{Fresh("区文广局")},部门\n", Source = "units.csv", District = stage.Scene.DistrictCode, SeenFingerprint = seen };

    private static RegisterUnit.Input Unit(DeedStage stage, string name, OrgUnitKind kind = OrgUnitKind.Company) => new() { Kind = kind, Name = name, District = stage.Scene.DistrictCode };

    private static KeepPrivacyRecord.Input Record(DeedStage stage, Guid? follows = null) =>
        new() { Kind = PrivacyRecordKind.Assessment, DoneOn = stage.App.Today(), Subject = "上线前评估", Outcome = "风险可控", Follows = follows };

    private static SetRule.Input Set(DeedStage stage) =>
        new() { Key = DefaultRules.Stale, Value = 7, FromOn = stage.App.Today().AddDays(1), ScopeUnitId = stage.Scene.Community.Id, Source = "社区议事规则第八条" };

    private static ImportPlaces.Input Import(string text, string? seen) => new() { Text = text, Year = 2021, DistrictName = "新城区", SeenFingerprint = seen };

    private static async Task<DeedCase> ImportCalendarAsync(DeedStage stage)
    {
        await stage.DoneAsync<ImportCalendar.Outcome>(typeof(ImportCalendar), Calendar(stage, "date,kind,name\n2026-11-23,holiday,特别放假\n", null), stage.Administrator);
        var seen = await stage.App.WithDbAsync(db => db.Set<CalendarEdition>().Where(e => e.Scope == stage.Scene.DistrictCode).Select(e => e.Version).SingleAsync());
        const string Another = "date,kind,name\n2026-11-24,holiday,特别放假\n";
        return ByAdministrator(stage, Calendar(stage, Another, seen)) with { Old = Calendar(stage, Another, Guid.CreateVersion7()) };
    }

    private static ImportCalendar.Input Calendar(DeedStage stage, string text, Guid? seen) => new() { Text = text, Source = "区政府通知", Scope = stage.Scene.DistrictCode, SeenVersion = seen };

    private static Task<Guid> GivenUpAsync(DeedStage stage) => stage.App.WithDbAsync(async db =>
    {
        var now = stage.App.Clock.GetUtcNow();
        var letter = new Letter { WrittenAt = now, AccountId = stage.Officer.AccountId, TextKey = "Matters.Letter_Offered", Values = """["SX-1","楼道灯坏了","梧桐社区","属于城建","12月5日"]""" };
        var delivery = new Delivery { LetterId = letter.Id, Carrier = Carrier.Email, Addressee = "account", State = DeliveryState.Dead, DueAt = now };
        db.AddRange(letter, delivery);
        await db.SaveChangesAsync();
        return delivery.Id;
    });
}
