using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Raising;

namespace Yuanzhuo.UnitTests.Concerns;

public sealed class WhatPeopleTypeTests
{
    [Theory]
    [InlineData("13812341234", true)]
    [InlineData("0791-8888 6666", true)]
    [InlineData("+86 138 1234 1234", true)]
    [InlineData("12345", true)]
    [InlineData("1381", false)]
    [InlineData("没有", false)]
    [InlineData("138123412341381234123", false)]
    public void A_phone_number_is_checked_for_slips_only(string typed, bool isPhone) => Assert.Equal(isPhone, ContactShape.IsPhone(typed));

    [Fact]
    public void Full_width_digits_are_the_same_digits() => Assert.Equal("0791-88", ContactShape.Narrow(" ０７９１－８８　"));

    [Fact]
    public void A_spot_the_directory_does_not_know_stands_before_the_words() => Assert.Equal("【东门口】\n灯坏了", Spot.Before("灯坏了", " 东门口 "));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_spot_the_words_stay_as_they_are(string? spot) => Assert.Equal("灯坏了", Spot.Before("灯坏了", spot));

    [Fact]
    public void A_choice_of_place_survives_its_form()
    {
        var choice = new PlaceChoice(Guid.CreateVersion7(), Guid.CreateVersion7(), "铁路四村小区", "铁路四村社区");
        Assert.Equal((choice.PlaceId, choice.BuildingId), PlaceChoice.Read(choice.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x.y")]
    [InlineData("1.2.3")]
    public void What_is_no_choice_is_none(string? value) => Assert.Null(PlaceChoice.Read(value));
}
