using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>Requests no browser would send, drawn from a seed: the same seed gives the same requests.</summary>
internal sealed partial class MalformedRequests(IReadOnlyList<RoutePattern> routes, IReadOnlyList<string> plausible, Random chance)
{
    private static readonly string[] Methods = ["GET", "GET", "GET", "POST", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "BREW"];

    private static readonly string[] Types =
        ["application/json", "application/json; charset=utf-99", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "multipart/form-data; boundary=\"\"", "application/xml", "image/png", "application/problem+json", "*/*", "nonsense"];

    private static readonly string[] Fields =
        ["_handler", "__RequestVerificationToken", "Input.Words", "Input.RequestKey", "Input.Version", "Input.Number", "Input.Place", "words", "placeCode", "q", "page", "pageSize", "from", "to", "step", "light", "ending", "back", "returnUrl", "done"];

    public HttpRequestMessage Next()
    {
        var route = routes[chance.Next(routes.Count)];
        var method = chance.Next(3) > 0 && route.Methods.Count > 0 ? route.Methods[chance.Next(route.Methods.Count)] : Methods[chance.Next(Methods.Length)];
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri("http://localhost" + Address(route)));
        if (method is not ("GET" or "HEAD") || chance.Next(10) == 0) request.Content = Body();
        Decorate(request.Headers);
        return request;
    }

    private string Address(RoutePattern route)
    {
        var path = Parameter().Replace(route.Text, _ => chance.Next(4) switch
        {
            0 => NastyText.Encoded[chance.Next(NastyText.Encoded.Length)],
            1 => Escaped(NastyText.Pick(chance)),
            _ => plausible[chance.Next(plausible.Count)],
        });
        // NUL in a path is refused by the server itself before the application hears of it; the test's server cannot carry it.
        path = path.Replace("%00", "%01", StringComparison.Ordinal);
        if (!path.StartsWith('/')) path = "/" + path;
        return chance.Next(3) == 0 ? path : path + "?" + string.Join('&', Enumerable.Range(0, chance.Next(1, 5)).Select(_ => $"{Field()}={(chance.Next(3) == 0 ? NastyText.Encoded[chance.Next(NastyText.Encoded.Length)] : Escaped(NastyText.Pick(chance)))}"));
    }

    private HttpContent Body()
    {
        var bytes = chance.Next(9) switch
        {
            0 => [],
            1 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 20_000))),
            2 => RandomBytes(chance.Next(1, 4000)),
            3 => Encoding.UTF8.GetBytes("{\"words\":\"\\ud800\",\"placeCode\":\"\\u0000\",\"page\":1e999}"),
            4 => Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"Input.Words\"\r\n\r\nhalf a val"),
            5 => Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"Input.Photos\"; filename=\"../../a.png\"\r\nContent-Type: image/png\r\n\r\n\u0089PNG\r\n--x--\r\n"),
            6 => Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, chance.Next(1, 8)).Select(_ => $"{Field()}={Escaped(NastyText.Pick(chance))}"))),
            7 => Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 1500).Select(i => $"a{i}=b"))),
            _ => Json(),
        };
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", Types[chance.Next(Types.Length)]);
        return content;
    }

    /// <summary>JSON with the right names and wrong values, sometimes cut off.</summary>
    private byte[] Json()
    {
        string[] values = ["null", "1", "-1", "1e400", "true", "[]", "{}", "[[]]", "\"2026-02-30\"", System.Text.Json.JsonSerializer.Serialize(NastyText.Pick(chance))];
        var text = "{" + string.Join(',', new[] { "placeCode", "words", "category", "building", "contact" }.Select(n => $"\"{n}\":{values[chance.Next(values.Length)]}")) + "}";
        return Encoding.UTF8.GetBytes(chance.Next(4) == 0 ? text[..chance.Next(text.Length)] : text);
    }

    private void Decorate(HttpRequestHeaders headers)
    {
        if (chance.Next(5) == 0) headers.TryAddWithoutValidation("Cookie", "yz.session=garbage; yz.form=%00; yz.lang=c%3Dxx-%7Cuic%3D%00; yz.view=<script>");
        if (chance.Next(5) == 0) headers.TryAddWithoutValidation("Accept-Language", "xx-YY-zz;q=9,*");
        if (chance.Next(5) == 0) headers.TryAddWithoutValidation("Idempotency-Key", new string('k', chance.Next(1, 5000)));
        if (chance.Next(9) == 0) headers.TryAddWithoutValidation("X-Forwarded-For", "not, an, address");
        if (chance.Next(9) == 0) headers.TryAddWithoutValidation("Accept", "application/json;q=x");
    }

    private string Field() => chance.Next(6) == 0 ? Escaped(NastyText.Values[chance.Next(NastyText.Values.Length)]) : Fields[chance.Next(Fields.Length)];

    private byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        chance.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Percent-encoded as bytes, so that half characters survive on their way.</summary>
    private static string Escaped(string value)
    {
        var short4k = value.Length > 4000 ? value[..4000] : value;
        return string.Concat(short4k.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : string.Concat(Utf8Of(c).Select(b => $"%{b:X2}"))));
    }

    private static byte[] Utf8Of(char c) => c switch
    {
        < (char)0x80 => [(byte)c],
        < (char)0x800 => [(byte)(0xC0 | (c >> 6)), (byte)(0x80 | (c & 0x3F))],
        _ => [(byte)(0xE0 | (c >> 12)), (byte)(0x80 | ((c >> 6) & 0x3F)), (byte)(0x80 | (c & 0x3F))],
    };

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

/// <summary>A route of the application as its endpoints say.</summary>
internal sealed record RoutePattern(string Text, IReadOnlyList<string> Methods)
{
    /// <summary>Every page and endpoint there is; of the static files a few.</summary>
    public static IReadOnlyList<RoutePattern> AllOf(IServiceProvider services)
    {
        var endpoints = ((IEnumerable<EndpointDataSource>)services.GetService(typeof(IEnumerable<EndpointDataSource>))!).SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().ToList();
        // Packed variants lie where only a published application finds them.
        var files = endpoints.Where(e => IsFile(e) && e.RoutePattern.RawText?.EndsWith("css", StringComparison.Ordinal) == true).Take(3);
        return [.. endpoints.Where(e => !IsFile(e)).Concat(files).Where(e => e.RoutePattern.RawText?.Contains("sign-out", StringComparison.Ordinal) == false)
            .Select(e => new RoutePattern(e.RoutePattern.RawText!, e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []))
            .OrderBy(r => r.Text, StringComparer.Ordinal)];
    }

    public bool IsPlainPage => Methods.Contains("GET") && !Text.Contains('{', StringComparison.Ordinal) && !Text.StartsWith("/live/", StringComparison.Ordinal);

    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
