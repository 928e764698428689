using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Operations.Backup;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Keys;

/// <summary>The keys of sessions and sealed contacts stand in the database (docs/operations/keys.md).</summary>
public sealed class KeysTests : IDisposable
{
    private const string Phone = "13800001234";

    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-keys-").FullName;

    [Fact]
    public async Task Two_nodes_open_what_either_sealed()
    {
        await using var one = await StartAsync("shared.db");
        await using var two = await StartAsync("shared.db");

        Assert.Equal(Phone, VaultOf(two).Open(VaultOf(one).Seal(Phone)));
        Assert.Equal(Phone, VaultOf(one).Open(VaultOf(two).Seal(Phone)));
    }

    [Fact]
    public async Task Key_files_of_an_older_installation_are_taken_in_and_open_what_it_sealed()
    {
        var (secret, keys) = await OlderInstallationAsync();

        await using var now = await StartAsync("now.db", ("Keys:Folder", keys));
        Directory.Delete(keys, recursive: true);
        await using var without = await StartAsync("now.db", ("Keys:Folder", keys));

        Assert.Equal(Phone, VaultOf(now).Open(secret));
        Assert.Equal(Phone, VaultOf(without).Open(secret));
    }

    [Fact]
    public async Task With_a_certificate_no_key_stands_in_the_clear_also_those_from_before()
    {
        var (secret, keys) = await OlderInstallationAsync();
        (string, string)[] certificate = [("Keys:Certificates:0:File", Certificate()), ("Keys:Certificates:0:Password", "geheim")];

        await using (var before = await StartAsync("sealed.db", ("Keys:Folder", keys))) Assert.Contains(await KeysOfAsync(before), xml => xml.Contains("masterKey", StringComparison.Ordinal));
        await using var now = await StartAsync("sealed.db", certificate);

        Assert.Equal(Phone, VaultOf(now).Open(secret));
        Assert.DoesNotContain(await KeysOfAsync(now), xml => xml.Contains("masterKey", StringComparison.Ordinal));
        await using var stranger = await StartAsync("sealed.db");
        Assert.Null(VaultOf(stranger).Open(secret));
    }

    [Fact]
    public async Task A_backup_of_the_database_holds_no_key()
    {
        await using var app = await StartAsync("live.db");
        VaultOf(app).Seal(Phone);
        var secrets = (await KeysOfAsync(app)).Select(xml => System.Xml.Linq.XElement.Parse(xml).Descendants("value").Single().Value).ToList();
        var file = Path.Combine(_folder, "backup.db");

        Assert.Null(await BackupCommand.RunAsync(app.Services, file, CancellationToken.None));

        Assert.NotEmpty(secrets);
        var bytes = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
        Assert.DoesNotContain(secrets, secret => bytes.Contains(secret, StringComparison.Ordinal));
        Assert.Equal(secrets.Count, Directory.GetFiles(file + ".keys", "*.xml").Length);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static ContactVault VaultOf(App app) => app.Services.GetRequiredService<ContactVault>();

    private static Task<List<string>> KeysOfAsync(App app) => app.WithDbAsync(db => db.DataProtectionKeys.Select(k => k.Xml!).ToListAsync());

    /// <summary>What it sealed, and its folder of keys.</summary>
    private async Task<(string Secret, string Keys)> OlderInstallationAsync()
    {
        await using var older = await StartAsync("older.db");
        var secret = VaultOf(older).Seal(Phone)!;
        Assert.Null(await BackupCommand.RunAsync(older.Services, Path.Combine(_folder, "older"), CancellationToken.None));
        return (secret, Path.Combine(_folder, "older.keys"));
    }

    private string Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=yuanzhuo keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(_folder, "keys.p12");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "geheim"));
        return file;
    }

    private async Task<NodeApp> StartAsync(string database, params (string Name, string Value)[] settings)
    {
        var app = new NodeApp(Path.Combine(_folder, database), settings);
        await app.InitializeAsync();
        return app;
    }

    private sealed class NodeApp(string database, (string Name, string Value)[] settings) : App
    {
        public override string Provider => "Sqlite";

        protected override string ConnectionString => $"Data Source={database};Pooling=False";

        protected override IEnumerable<(string Name, string Value)> MoreSettings => settings;

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}
