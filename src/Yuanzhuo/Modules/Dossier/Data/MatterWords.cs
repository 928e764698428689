using System.Globalization;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Dossier.Data;

/// <summary>How states are called and coloured on every page of matters, in the reader's language.</summary>
public sealed class MatterWords(Texts texts)
{
    public string Of(Step step) => texts.Of("Matters", step);

    public string Of(Ending ending) => texts.Of("Matters", ending);

    public string Of(LightColour light) => texts.Of("Dossier", light);

    public string Of(Channel channel) => texts.Of("Dossier", channel);

    /// <summary>The category's name; the key itself where the list does not know it.</summary>
    public string? Category(string? key) => key is null ? null : texts.Find($"Concerns.Category_{key}", CultureInfo.CurrentUICulture) ?? key;

    /// <summary>The light in words: 按期，还有8个工作日; 12个工作日无进展，还有8个工作日; 逾期2个工作日; 等待销号; how it ended.</summary>
    public string Of(DueLight light, Ending? ending, Today today) => MatterLightWords.Of(light, ending, today.On, texts);

    public string Day(DateOnly day, DateOnly today) => DayWords.Plain(day, today);

    /// <summary>Only solved is shown as done; an honest no is not a failure either.</summary>
    public static Tone ToneOf(Ending ending) => ending.CountsAsSolved() ? Tone.Ok : ending is Ending.Explained or Ending.OtherChannel ? Tone.Info : Tone.Idle;

    /// <summary>The sign of an ending in the middle of the ring; null while the matter is open and a light speaks.</summary>
    public static RingMark? MarkOf(Ending? ending) => ending is { } how ? new RingMark(ToneOf(how), SignOf(how)) : null;

    private static IconName SignOf(Ending ending) => ending switch
    {
        _ when ending.CountsAsSolved() => IconName.Check,
        Ending.Explained => IconName.Chat,
        Ending.OtherChannel => IconName.ArrowRight,
        Ending.Merged => IconName.Merge,
        Ending.Withdrawn => IconName.Undo,
        Ending.Refused => IconName.Cross,
        _ => IconName.Pause,
    };
}
