using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.UnitTests.Web;

/// <summary>A component as the browser gets it.</summary>
internal static class Rendered
{
    public static async Task<IElement> As<TComponent>(object parameters) where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton<Texts>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var values = parameters.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(parameters));
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values))).ToHtmlString());
        return new HtmlParser().ParseDocument(html).Body!;
    }
}
