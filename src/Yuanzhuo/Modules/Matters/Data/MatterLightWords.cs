using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>A matter's light in words; of a done or ended one: what it waits for, or how it ended.</summary>
public static class MatterLightWords
{
    public static string Of(DueLight light, Ending? ending, DateOnly today, Texts texts) =>
        DueLightWords.Of(light, today, ending is { } how ? texts.Of("Matters", how) : texts["Matters.LightAwaitsClosure"]);

    public static string Of(Matter matter, LightRule rule, Texts texts) => Of(rule.Of(matter.Due), matter.Ending, rule.Today, texts);
}
