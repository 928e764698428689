namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>An application of its own with the limits that strangers meet: few sends a minute, and the trap for what is sent too fast.</summary>
public sealed class CarefulApp : App
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-careful-").FullName;

    public override string Provider => "Sqlite";

    protected override IEnumerable<(string Name, string Value)> MoreSettings =>
        [("RateLimits:RaisePerMinute", "4"), ("RateLimits:ApiRaisePerMinute", "3"), ("Raise:LeastSeconds", "3")];

    protected override string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    public override Task PrepareAsync() => Task.CompletedTask;
}
