using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWeb(builder.Configuration);
builder.Services.AddSingleton(new ModuleLine([]));
builder.Services.AddScoped<CurrentUser>();

var app = builder.Build();
app.UseWeb();
app.UseAntiforgery();
app.MapWeb();
app.Run();

/// <summary>Named so that tests can start the whole application.</summary>
public partial class Program;
