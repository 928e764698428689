using Microsoft.Data.Sqlite;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Operations;

/// <summary>An operator's command beside a running server on SQLite: what the server writes afterwards is in the database, not in a log that the command deleted.</summary>
public sealed class BesideTheServerTests
{
    [Fact]
    public async Task What_a_server_writes_after_an_operators_command_is_kept()
    {
        var folder = Directory.CreateTempSubdirectory("yuanzhuo-beside");
        try
        {
            var file = Path.Combine(folder.FullName, "yuanzhuo.db");
            (string, string)[] settings = [("ConnectionStrings:Yuanzhuo", $"Data Source={file}"), ("Keys:Folder", Path.Combine(folder.FullName, "keys")), ("Demo:Enabled", "false")];
            // Its first start makes the tables, as each start after an update does.
            await using var server = await RunningApp.StartAsync("Production", TimeSpan.FromMinutes(2), settings);
            using var visitor = new HttpClient { BaseAddress = new Uri(server.Address) };

            var (code, said) = await RunningApp.CommandAsync(["verify-journal"], settings);
            Assert.True(code == 0, said);
            await visitor.SignInAsync("nobody", "wrong-1");

            Assert.True(File.Exists(file + "-wal"));
            await server.KillAsync();
            await using var kept = new SqliteConnection($"Data Source={file};Pooling=False");
            await kept.OpenAsync();
            await using var ask = kept.CreateCommand();
            ask.CommandText = "SELECT COUNT(*) FROM trace_entries";
            Assert.Equal(1L, await ask.ExecuteScalarAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
