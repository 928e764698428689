using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.UnitTests.Platform.Access;

/// <summary>Policy notes G3: at least 8 characters, three of four classes; issue 6, 4: common ones are refused, all errors at once.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("kfmt-4827-xpqa", "")]
    [InlineData("Tong6Lou!Deng", "")]
    [InlineData("LouDaoDeng7", "")]
    [InlineData("short1!", "PasswordShort")]
    [InlineData("abcdefgh", "PasswordClasses")]
    [InlineData("12345678", "PasswordClasses")]
    [InlineData("louDaoDengHuai", "PasswordClasses")]
    [InlineData("P@ssw0rd", "PasswordCommon")]
    [InlineData("Admin@2026", "PasswordCommon")]
    [InlineData("Qwe!23456", "PasswordCommon")]
    [InlineData("Woaini1314!", "PasswordCommon")]
    [InlineData("zhang.hua-9", "PasswordHasName")]
    [InlineData("aB1", "PasswordShort")]
    [InlineData("", "PasswordShort,PasswordClasses")]
    [InlineData("abc123", "PasswordShort,PasswordClasses,PasswordCommon")]
    public void What_is_wrong_is_said_at_once(string password, string wrong) => Assert.Equal(wrong, string.Join(',', PasswordRules.Wrong(password, "zhang.hua")));
}
