using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>The table of personal data is whole and is what happens (个人信息保护法 17, 19; 网络数据安全管理条例 21).</summary>
public sealed class PersonalDataTests(SqliteApp app)
{
    /// <summary>Tables whose row names one of the staff by an id, beside what the line Record says of the journal.</summary>
    private static readonly string[] OfNobody = [];

    [Fact]
    public async Task Every_kind_has_its_line_and_every_pass_that_is_named_runs() => await app.WithAsync(services =>
    {
        var table = services.GetRequiredService<PersonalDataTable>();
        Assert.Equal(Enum.GetValues<PersonalDataKind>(), table.Lines.Select(l => l.Kind));
        var passes = services.GetServices<PassPlan>().Select(p => p.Pass).ToHashSet();
        Assert.All(table.Lines.Where(l => l.ForgottenBy is not null), l => Assert.Contains(l.ForgottenBy!, passes));
        Assert.All(table.Lines.Where(l => l.Days is not null), l => Assert.NotNull(l.ForgottenBy));
        return Task.FromResult(0);
    });

    /// <summary>Columns that are sealed, or whose name says that somebody can be known by them.</summary>
    [Fact]
    public async Task Every_table_with_something_personal_stands_in_a_line() => await app.WithDbAsync(db =>
    {
        var named = app.WithAsync(services => Task.FromResult(services.GetRequiredService<PersonalDataTable>().Lines.SelectMany(l => l.Tables).ToHashSet())).GetAwaiter().GetResult();
        var personal = db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.GetProperties().Concat(e.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())).Any(p => IsPersonal(p.Name))).Select(e => e.ClrType);
        Assert.Empty(personal.Where(t => !named.Contains(t) && !OfNobody.Contains(t.Name)).Select(t => t.Name));
        return Task.FromResult(0);
    });

    [Fact]
    public async Task People_read_it_on_the_privacy_page()
    {
        var page = await app.Visitor().PageAsync("/privacy");
        Assert.Equal(Enum.GetValues<PersonalDataKind>().Length, page.QuerySelectorAll("#table tbody tr").Length);
        Assert.Contains("12 个月", page.QuerySelector("#table")!.TextContent, StringComparison.Ordinal);
    }

    private static bool IsPersonal(string column) => column.StartsWith("Sealed", StringComparison.Ordinal) || column is "Phone" or "Email" or "Mobile" or "UserName" or "DisplayName" or "ContactName" or "ContactPhone" or "UserAgent" or "Browser" or "Addressee" or "ActorAccountId";
}
