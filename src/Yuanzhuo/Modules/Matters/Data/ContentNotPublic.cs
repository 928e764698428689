using System.Globalization;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>What stands in the place of words of which nothing may be public, such as those that go to a channel whose use must not leak (信访工作条例 30).</summary>
public static class ContentNotPublic
{
    /// <summary>What is stored is in the public's first language, whatever the worker reads.</summary>
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static PublicWords In(Texts texts) => PublicWords.Mask(texts.Find("Matters.ContentNotPublic", Chinese));

    /// <summary>Whether nothing of it is public: then nothing that its person adds is, either.</summary>
    public static bool IsHidden(this Concern concern, Texts texts) => concern.PublicWords.Text == In(texts).Text;
}
