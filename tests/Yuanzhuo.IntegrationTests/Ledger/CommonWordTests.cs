using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Desk.Auditing;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>A word that more than a thousand matters say is not gathered; what finds those is asked as it would be of a million.</summary>
public abstract class CommonWordTests(App app)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_lines_of_a_common_word_can_be_read_with_and_without_further_filters(bool isNarrowed)
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, "路灯坏了", handling: Term.WorkingDays(9));

        var found = await app.WithDbAsync(db => db.AsRows(db.MattersAmong(Common(db), isNarrowed)).Where(r => r.Number == number).ToListAsync());

        Assert.NotNull(Assert.Single(found).DueOn);
    }

    [Fact]
    public async Task The_journals_lines_of_a_common_word_are_those_of_its_matters()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, "路灯坏了");
        await app.MatterAsync(scene, "垃圾没人收");

        var sheet = await app.WithAsync(services =>
        {
            services.GetRequiredService<CurrentUser>().Become(Guid.CreateVersion7(), "", [new Standing(Guid.CreateVersion7(), Role.Auditor, scene.District.Id, scene.District.Path, scene.District.Name, [])]);
            var asked = new Asked { Matters = Common(services.GetRequiredService<YuanzhuoDb>()), IsByUnit = true, Unit = new(scene.Community.Id, scene.Community.Path, scene.Community.Name, null) };
            return services.GetRequiredService<ReadJournal>().HandleAsync(new JournalFilter(), asked, default);
        });

        Assert.NotEmpty(sheet.Lines);
        Assert.All(sheet.Lines, line => Assert.Equal(number, line.MatterNumber));
    }

    private static MatterHits Common(YuanzhuoDb db) => new() { Common = db is SqliteDb ? "\"路灯\"" : "'路灯'" };
}

public sealed class CommonWordOnSqlite(SqliteApp app) : CommonWordTests(app);

public sealed class CommonWordOnPostgres(PostgresApp app) : CommonWordTests(app);
