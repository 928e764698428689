using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Yuanzhuo.Platform.Post.Carriers;

/// <summary>The robots of groups' chats. Each answers 200 and says by a code whether it took the message.</summary>
internal sealed class RobotCarrier(PostSettings settings, PostClient client, TimeProvider clock) : ICarrier
{
    /// <summary>WeCom takes 2,048 bytes of text, the shortest of the three: 600 characters of Chinese and the links fit.</summary>
    private const int MostText = 600;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public Carrier Kind => Carrier.Robot;

    public async Task<SendOutcome> SendAsync(Message message, CancellationToken ct)
    {
        if (!settings.Robots.TryGetValue(message.Address, out var robot)) return new(Sending.Refused, "no such robot");
        var (url, body) = Request(robot, Fit(message));
        var (answer, failed) = await client.PostAsync(url, body, "application/json", [], ct);
        return failed ?? Judge(answer);
    }

    /// <summary>Of many letters each is at least named: none is cut off in silence.</summary>
    internal static string Fit(Message message)
    {
        if (message.Text.Length <= MostText) return message.Text;
        return message.Brief.Length <= MostText ? message.Brief : message.Brief[..MostText] + "…";
    }

    private (string Url, string Body) Request(RobotSettings robot, string text)
    {
        var now = clock.GetUtcNow();
        if (robot.Kind != RobotKind.Feishu)
        {
            var url = robot is { Kind: RobotKind.DingTalk, Secret: { } secret } ? $"{robot.Url}{(robot.Url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{RobotSigns.DingTalk(secret, now)}" : robot.Url;
            return (url, JsonSerializer.Serialize(new { msgtype = "text", text = new { content = text } }, Plain));
        }

        var fields = new JsonObject { ["msg_type"] = "text", ["content"] = new JsonObject { ["text"] = text } };
        if (robot.Secret is { } key) (fields["timestamp"], fields["sign"]) = RobotSigns.Feishu(key, now);
        return (robot.Url, fields.ToJsonString(Plain));
    }

    /// <summary>WeCom and DingTalk say <c>errcode</c>, Feishu <c>code</c>; 0 is taken.</summary>
    private static SendOutcome Judge(string answer)
    {
        try
        {
            var said = JsonNode.Parse(answer) as JsonObject;
            var code = (said?["errcode"] ?? said?["code"])?.GetValue<int>();
            return code == 0 ? SendOutcome.Sent : new(Sending.Later, string.Create(CultureInfo.InvariantCulture, $"robot {code}"));
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException or FormatException)
        {
            return new(Sending.Later, "robot said nothing known");
        }
    }
}
