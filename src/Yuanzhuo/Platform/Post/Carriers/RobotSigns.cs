using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Yuanzhuo.Platform.Post.Carriers;

/// <summary>
/// How chat robots know the sender. DingTalk (https://open.dingtalk.com/document/robots/customize-robot-security-settings): HMAC-SHA256 of
/// milliseconds, line feed and secret, with the secret as key. Feishu (https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot):
/// the other way round, HMAC-SHA256 of nothing with seconds, line feed and secret as key. Both in base64, both good for an hour.
/// WeCom has none: its address is the secret (https://developer.work.weixin.qq.com/document/path/91770).
/// </summary>
internal static class RobotSigns
{
    /// <summary>The query to add to the robot's address.</summary>
    public static string DingTalk(string secret, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}")));
        return $"timestamp={timestamp}&sign={Uri.EscapeDataString(sign)}";
    }

    /// <summary>The two fields of the body.</summary>
    public static (string Timestamp, string Sign) Feishu(string secret, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (timestamp, Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"), Array.Empty<byte>())));
    }
}
