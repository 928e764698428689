namespace Yuanzhuo.Platform.Post.Carriers;

/// <summary>How letters leave; configuration section <c>Post</c> (docs/operations/post.md). What is not configured stays shut.</summary>
internal sealed class PostSettings
{
    public EmailSettings? Email { get; init; }

    public SmsSettings? Sms { get; init; }

    /// <summary>Robots of groups' chats by a name of the operator's choice.</summary>
    public Dictionary<string, RobotSettings> Robots { get; init; } = [];

    /// <summary>Failed tries after which a letter is given up; with growing pauses twelve last more than a day.</summary>
    public int MostTries { get; init; } = 12;

    /// <summary>Letters are forgotten after so many days.</summary>
    public int KeptDays { get; init; } = 180;

    public int TimeoutSeconds { get; init; } = 20;
}

internal sealed class EmailSettings
{
    public required string Host { get; init; }

    public int Port { get; init; } = 465;

    /// <summary>Tls, StartTls or None.</summary>
    public EmailSecurity Security { get; init; } = EmailSecurity.Tls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public required string From { get; init; }

    public string? FromName { get; init; }
}

internal enum EmailSecurity
{
    Tls,
    StartTls,
    None,
}

internal sealed class SmsSettings
{
    public required string Url { get; init; }

    /// <summary>What is posted, with <c>{phone}</c>, <c>{text}</c> and <c>{id}</c>, each escaped for the content type.</summary>
    public string Body { get; init; } = """{"phone":"{phone}","text":"{text}","id":"{id}"}""";

    /// <summary><c>application/json</c> or <c>application/x-www-form-urlencoded</c>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Further headers, such as <c>Authorization</c>.</summary>
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>With it the request carries <c>X-Timestamp</c> (seconds) and <c>X-Signature</c>: HMAC-SHA256 of timestamp, line feed and body, in hex.</summary>
    public string? Secret { get; init; }

    /// <summary>What a good answer holds, such as <c>"code":0</c>; none: status 2xx is enough.</summary>
    public string? Good { get; init; }
}

internal enum RobotKind
{
    /// <summary>企业微信群机器人.</summary>
    WeCom,

    /// <summary>钉钉自定义机器人.</summary>
    DingTalk,

    /// <summary>飞书自定义机器人.</summary>
    Feishu,
}

internal sealed class RobotSettings
{
    public RobotKind Kind { get; init; }

    public required string Url { get; init; }

    /// <summary>DingTalk and Feishu: the key for signing (加签).</summary>
    public string? Secret { get; init; }

    /// <summary>Name of the organisation whose letters the chat gets.</summary>
    public required string Unit { get; init; }
}

/// <summary>Which carriers are open. A message needs the installation's own address (<c>Site:Address</c>), for it leads there.</summary>
internal sealed class OpenCarriers(PostSettings settings, IConfiguration configuration)
{
    /// <summary>Without a slash at the end; null where none is configured.</summary>
    public string? Site { get; } = configuration["Site:Address"] is { Length: > 0 } address ? address.TrimEnd('/') : null;

    public bool Has(Carrier carrier) => Site is not null && carrier switch
    {
        Carrier.Email => settings.Email is not null,
        Carrier.Sms => settings.Sms is not null,
        _ => settings.Robots.Count > 0,
    };

    public IEnumerable<string> RobotsOf(IReadOnlyCollection<string> unitNames) =>
        Site is null ? [] : settings.Robots.Where(r => unitNames.Contains(r.Value.Unit)).Select(r => r.Key).Order(StringComparer.Ordinal);
}
