using System.Xml.Linq;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.UnitTests.Platform.Codes;

public class CodesTests
{
    [Fact]
    public void A_tracking_number_is_read_back_however_it_is_typed()
    {
        var stored = TrackingNumber.Create();
        var shown = TrackingNumber.Format(stored);
        Assert.Matches("^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{5}$", shown);
        var fullWidth = string.Concat(shown.Select(c => (char)(c + 0xfee0)));
        Assert.All((string[])[stored, shown, shown.ToLowerInvariant(), " " + shown.Replace('-', ' ') + "\n", fullWidth, shown.Replace("-", "——", StringComparison.Ordinal)], typed =>
        {
            Assert.True(TrackingNumber.TryParse(typed, out var read), typed);
            Assert.Equal(stored, read);
        });
    }

    [Fact]
    public void One_wrong_letter_or_two_swapped_ones_are_noticed()
    {
        var stored = TrackingNumber.Create();
        for (var i = 0; i < stored.Length; i++)
        {
            var wrong = stored.ToCharArray();
            wrong[i] = wrong[i] == 'A' ? 'B' : 'A';
            Assert.False(TrackingNumber.TryParse(new string(wrong), out _));
            if (i == 0 || stored[i] == stored[i - 1])
                continue;
            var swapped = stored.ToCharArray();
            (swapped[i], swapped[i - 1]) = (swapped[i - 1], swapped[i]);
            Assert.False(TrackingNumber.TryParse(new string(swapped), out _));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("360103-2026-000123")]
    [InlineData("7KQ2-M4XD-9RTB")]
    [InlineData("'; drop table")]
    public void Anything_else_is_no_tracking_number(string? typed) => Assert.False(TrackingNumber.TryParse(typed, out _));

    [Fact]
    public void Ten_thousand_tracking_numbers_differ() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => TrackingNumber.Create()).Distinct().Count());

    [Fact]
    public void A_token_matches_its_own_digest_only()
    {
        var token = OneTimeToken.Create();
        Assert.Matches("^[A-Za-z0-9_-]{43}$", token.Secret);
        Assert.Matches("^[0-9a-f]{64}$", token.Digest);
        Assert.True(OneTimeToken.IsMatch(token.Secret, token.Digest));
        Assert.False(OneTimeToken.IsMatch(OneTimeToken.Create().Secret, token.Digest));
        Assert.False(OneTimeToken.IsMatch(null, token.Digest));
        Assert.False(OneTimeToken.IsMatch("\ud800", "short"));
        Assert.DoesNotContain(token.Secret, token.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_qr_code_has_a_title_and_no_inline_style()
    {
        var svg = XElement.Parse(QrSvg.Of("https://example.cn/t/7KQ2-M4XD-9RTBW", "查询码 <7KQ2>"));
        Assert.Equal("查询码 <7KQ2>", svg.Elements().First().Value);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name == "style");
        Assert.StartsWith("M4 4h7v1h-7z", svg.Elements().Last().Attribute("d")!.Value, StringComparison.Ordinal);
    }
}
