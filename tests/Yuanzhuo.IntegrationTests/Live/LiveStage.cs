using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Tail;

namespace Yuanzhuo.IntegrationTests.Live;

/// <summary>Two nodes beside each other, a matter, what happens to it, and who listens.</summary>
public abstract class LiveStage(App app, LiveNodes nodes)
{
    protected App One { get; private set; } = null!;

    protected App Other { get; private set; } = null!;

    protected Scene Scene { get; private set; } = null!;

    private protected static async Task<Listening> OpenOfAsync(HttpClient client, string number) => (await Listening.OpenAsync(client, $"/live/matters/{number}")).Open;

    private protected static async Task<HttpStatusCode> StatusAsync(HttpClient client, string number)
    {
        using var answer = await client.GetAsync($"/live/matters/{number}", HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private protected async Task<string> BeginAsync()
    {
        (One, Other) = await nodes.BesideAsync(app);
        Scene = await IntegrationTests.Stage.Scene.SetAsync(One);
        var number = await One.MatterAsync(Scene);
        await PlacedAsync();
        return number;
    }

    private protected Task<int> ReportAsync(App node, string number) => node.WithDbAsync(async db =>
    {
        (await db.MatterAsync(number))!.Report(Scene.Community.Id, "到现场看过了".AsPublic(), [], node.Clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    private protected static Task<int> SupportAsync(App node, string number) => node.WithDbAsync(async db =>
    {
        (await db.MatterAsync(number))!.Support(node.Clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    private protected Task<int> Note(App node, int count, string kind, Guid? matter, Guid? aggregate = null, Guid? by = null, string? details = null, DateTimeOffset? at = null) => node.WithDbAsync(async db =>
    {
        for (var i = 0; i < count; i++)
        {
            db.Note(new JournalEntry
            {
                At = at ?? node.Clock.GetUtcNow(), Kind = kind, AggregateKind = "Test", AggregateId = aggregate ?? matter ?? Guid.CreateVersion7(), MatterId = matter, PlaceId = Scene.Community.Id,
                ActorRole = "Anyone", ActorAccountId = by, Details = details ?? JsonSerializer.Serialize(new { name = "季小禾", phone = "00000000000" }),
            });
        }

        return await db.SaveChangesAsync();
    });

    private protected Task<long> HeadAsync() => One.WithDbAsync(db => db.HeadAsync(CancellationToken.None));

    /// <summary>Everything is placed; the last position.</summary>
    private protected async Task<long> PlacedAsync()
    {
        await One.WithAsync(s => s.GetRequiredService<FactOrder>().PlaceAllAsync(CancellationToken.None));
        One.Services.GetRequiredService<PlacedNews>().Tell();
        return await HeadAsync();
    }
}
