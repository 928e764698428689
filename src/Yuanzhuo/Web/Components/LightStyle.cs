namespace Yuanzhuo.Web.Components;

/// <summary>A light's tone and icon: a person who sees no colour reads the same.</summary>
public static class LightStyle
{
    public static Tone Tone(this LightColour colour) => colour switch
    {
        LightColour.Green => Components.Tone.Ok,
        LightColour.Yellow => Components.Tone.Warn,
        LightColour.Red => Components.Tone.Late,
        LightColour.Blue => Components.Tone.Info,
        _ => Components.Tone.Idle,
    };

    public static IconName Icon(this LightColour colour) => colour switch
    {
        LightColour.Green => IconName.Check,
        LightColour.Yellow => IconName.Clock,
        LightColour.Red => IconName.Bang,
        LightColour.Blue => IconName.Star,
        _ => IconName.Pause,
    };
}
