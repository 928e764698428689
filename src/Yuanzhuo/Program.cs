using Yuanzhuo.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWeb(builder.Configuration);
builder.Services.AddAuthorization();
builder.Services.AddAuthentication();

var app = builder.Build();
app.UseWeb();
app.UseAntiforgery();
app.MapWeb();
app.Run();

/// <summary>Named so that tests can start the whole application.</summary>
public partial class Program;
