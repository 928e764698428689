using System.Text;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.UnitTests.People;

/// <summary>RFC 6238, appendix B (SHA-1; of its eight digits the last six), and RFC 4648 for the spelling.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, Totp.CodeOf(Key, Totp.StepAt(now)));
        Assert.Equal(seconds / 30, Totp.StepOf(Key, code, now));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_good_one_step_before_and_after_its_own(int steps, bool isGood)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.StepAt(now) + steps;

        Assert.Equal(isGood ? step : null, Totp.StepOf(Key, Totp.CodeOf(Key, step), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("287083")]
    public void Anything_else_is_none(string code) => Assert.Null(Totp.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_key_is_spelled_in_Base32(string key, string spelled) => Assert.Equal(spelled, Totp.Spelled(Encoding.ASCII.GetBytes(key)));

    [Fact]
    public void New_keys_have_the_length_of_the_standard_and_differ()
    {
        Assert.Equal(20, Totp.NewKey().Length);
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
    }

    [Fact]
    public void The_address_names_site_and_person() => Assert.Equal(
        "otpauth://totp/Yuan%20Zhuo:an-zhen?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Yuan%20Zhuo&digits=6&period=30", Totp.AddressOf(Key, "Yuan Zhuo", "an-zhen"));

    [Fact]
    public void Recovery_codes_are_ten_and_found_however_they_are_spaced()
    {
        var codes = RecoveryCode.Create();

        Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, c => Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$", c));
        Assert.Equal(RecoveryCode.DigestOf(codes[0]), RecoveryCode.DigestOf($" {codes[0].Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()} "));
        Assert.NotEqual(RecoveryCode.DigestOf(codes[0]), RecoveryCode.DigestOf(codes[1]));
    }
}
