using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.UnitTests.Concerns;

/// <summary>Only slips of typing are refused: no identity threshold (没有身份门槛), so what could be right is taken.</summary>
public sealed class ContactShapeTests
{
    [Theory]
    [InlineData("95598", true)] // a service number
    [InlineData("9559", false)]
    [InlineData("(0791)88886666转8001", true)]
    [InlineData("12345678901234567890", true)]
    [InlineData("123456789012345678901", false)]
    [InlineData("138a12341234", false)]
    [InlineData("138.1234.1234", false)]
    public void A_phone_number_has_five_to_twenty_digits_and_the_usual_signs(string typed, bool isPhone) => Assert.Equal(isPhone, ContactShape.IsPhone(typed));

    [Theory]
    [InlineData("a@b.cn", true)]
    [InlineData("zhou.min@mail.example.cn", true)]
    [InlineData("@b.cn", false)]
    [InlineData("a@.cn", false)]
    [InlineData("a@b", false)]
    [InlineData("a.b@cn", false)]
    [InlineData("a@b.", false)]
    [InlineData("a@b.cn.", false)]
    [InlineData("a b@c.cn", false)]
    [InlineData("a@b@c.cn", false)]
    [InlineData("a@@b.cn", false)]
    [InlineData("ab.cn", false)]
    public void An_address_of_e_mail_is_checked_for_its_shape(string typed, bool isEmail) => Assert.Equal(isEmail, ContactShape.IsEmail(typed));

    [Fact]
    public void An_address_of_e_mail_has_at_most_120_characters()
    {
        Assert.True(ContactShape.IsEmail(new string('a', 115) + "@b.cn"));
        Assert.False(ContactShape.IsEmail(new string('a', 116) + "@b.cn"));
    }

    /// <summary>Text messages reach mobile numbers only: eleven digits, from 13 to 19, with or without the country's 86.</summary>
    [Theory]
    [InlineData("138-1234-1234", "13812341234")]
    [InlineData("+86 19912341234", "19912341234")]
    [InlineData("12812341234", null)]
    [InlineData("0791-88886666", null)]
    [InlineData("1381234123", null)]
    [InlineData("138123412345", null)]
    [InlineData("8513812341234", null)]
    [InlineData("86138123412", null)] // eleven digits, but the country's
    public void A_text_message_goes_to_a_mobile_number(string typed, string? mobile) => Assert.Equal(mobile, ContactShape.Mobile(typed));

    [Theory]
    [InlineData(null, "")]
    [InlineData("  a@b.cn ", "a@b.cn")]
    [InlineData("！～", "!~")] // the first and the last of the full-width signs
    [InlineData("（０７９１）　８８", "(0791) 88")]
    [InlineData("周敏", "周敏")]
    public void Full_width_signs_are_the_same_signs(string? typed, string narrow) => Assert.Equal(narrow, ContactShape.Narrow(typed));
}
