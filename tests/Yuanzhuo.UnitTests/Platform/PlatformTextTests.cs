using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.UnitTests.Platform;

/// <summary>Every refusal of Platform can be read in Chinese and in English.</summary>
public class PlatformTextTests
{
    private static readonly ResourceManager Texts = new("Yuanzhuo.Platform.PlatformText", typeof(PhotoIntake).Assembly);

    [Theory]
    [InlineData("File_Empty")]
    [InlineData("Photo_TooLarge")]
    [InlineData("Photo_TooManyPixels")]
    [InlineData("Photo_Heic")]
    [InlineData("Photo_Unsupported")]
    [InlineData("Photo_Damaged")]
    [InlineData("Attachment_TooLarge")]
    [InlineData("Attachment_Unsupported")]
    [InlineData("Attachment_Damaged")]
    public void A_refusal_has_words_in_both_languages(string key)
    {
        Assert.Matches(new Regex("[一-龥]"), Texts.GetString(key, CultureInfo.GetCultureInfo("zh-CN")));
        Assert.DoesNotMatch(new Regex("[一-龥]"), Texts.GetString(key, CultureInfo.GetCultureInfo("en")));
    }
}
