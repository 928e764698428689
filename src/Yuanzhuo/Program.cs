using Yuanzhuo.Modules.Calendar;
using Yuanzhuo.Modules.Commitments;
using Yuanzhuo.Modules.Concerns;
using Yuanzhuo.Modules.Demo;
using Yuanzhuo.Modules.Desk;
using Yuanzhuo.Modules.Dossier;
using Yuanzhuo.Modules.Ledger;
using Yuanzhuo.Modules.Matters;
using Yuanzhuo.Modules.People;
using Yuanzhuo.Modules.Places;
using Yuanzhuo.Modules.Roundtables;
using Yuanzhuo.Modules.Rules;
using Yuanzhuo.Modules.Supervision;
using Yuanzhuo.Platform;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Operations;
using Yuanzhuo.Web;

// The modules in their line: each knows only those before it (docs/architecture.md).
var line = new ModuleLine(
[
    new CalendarModule(),
    new RulesModule(),
    new PlacesModule(),
    new PeopleModule(),
    new ConcernsModule(),
    new MattersModule(),
    new CommitmentsModule(),
    new RoundtablesModule(),
    new SupervisionModule(),
    new DossierModule(),
    new LedgerModule(),
    new DeskModule(),
    new DemoModule(),
]);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = OwnFolder.Root() });
builder.AddPlatform(line);
builder.Services.AddWeb(builder.Configuration);

var app = builder.Build();
if (OperatorCommands.AreMeantBy(args)) return await app.RunOperatorCommandAsync(line, args);

if (OwnFolder.Missing(app.Environment) is { } missing)
{
    await Console.Error.WriteLineAsync(missing);
    return 2;
}

var (mark, refused) = ServerMark.Take(app.Configuration);
using var untilTheEnd = mark;
if (refused is not null)
{
    await Console.Error.WriteLineAsync(refused);
    return 1;
}

await app.PrepareDatabaseAsync(line);
app.UsePlatform();
app.UseWeb();
app.UseDoor();
app.UsePages();
app.MapPlatform(line);
app.MapWeb();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the whole application.</summary>
public partial class Program;
