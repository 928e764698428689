namespace Yuanzhuo.Web.Components;

/// <summary>What a colour means. It never stands alone: an icon and a word say the same.</summary>
public enum Tone
{
    /// <summary>A plain statement.</summary>
    Info,

    /// <summary>Done, kept, confirmed.</summary>
    Ok,

    /// <summary>Soon due, waiting for somebody.</summary>
    Warn,

    /// <summary>Overdue, refused, wrong.</summary>
    Late,

    /// <summary>Not counting now: paused, ended otherwise.</summary>
    Idle,

    /// <summary>The mechanism itself: the table, the one who speaks.</summary>
    Brand,
}

/// <summary>How a tone is drawn.</summary>
public static class ToneStyle
{
    /// <summary>The class that sets a tone's three colours.</summary>
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Ok => "t-ok",
        Tone.Warn => "t-warn",
        Tone.Late => "t-late",
        Tone.Idle => "t-idle",
        Tone.Brand => "t-brand",
        _ => "t-info",
    };

    /// <summary>The icon that says the same as the colour.</summary>
    public static IconName Icon(this Tone tone) => tone switch
    {
        Tone.Ok => IconName.Check,
        Tone.Warn => IconName.Clock,
        Tone.Late => IconName.Alert,
        Tone.Idle => IconName.Pause,
        Tone.Brand => IconName.Table,
        _ => IconName.Info,
    };
}
