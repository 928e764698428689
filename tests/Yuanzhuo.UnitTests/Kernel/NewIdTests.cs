using Yuanzhuo.Kernel;

namespace Yuanzhuo.UnitTests.Kernel;

public sealed class NewIdTests
{
    /// <summary>Some thousand a millisecond: of plain identifiers of version 7 about half would stand before the one made before them.</summary>
    [Fact]
    public void What_was_made_later_stands_later_also_within_one_millisecond()
    {
        var made = Made(50_000);

        Assert.All(made.Zip(made.Skip(1)), pair => Assert.True(pair.First < pair.Second && string.CompareOrdinal(pair.First.ToString(), pair.Second.ToString()) < 0));
    }

    [Fact]
    public void Makers_at_once_never_make_the_same_and_each_makes_its_own_in_order()
    {
        var lists = new List<Guid>[4];

        Parallel.For(0, lists.Length, i => lists[i] = Made(20_000));

        Assert.All(lists, list => Assert.Equal(list.Order(), list));
        Assert.Equal(80_000, lists.SelectMany(list => list).Distinct().Count());
        // Not by the order alone: the rest is random, and a place's path is made of it.
        Assert.Equal(80_000, lists.SelectMany(list => list).Select(id => id.ToString("N")[20..]).Distinct().Count());
    }

    [Fact]
    public void It_is_of_version_7_and_says_when_it_was_made()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

        var id = NewId.Next();

        Assert.Equal((7, 8), (id.Version, id.Variant & 0b1100));
        // A test beside may have borrowed some milliseconds of the future.
        Assert.InRange(Convert.ToInt64(id.ToString("N")[..12], 16), before, before + 60_000);
    }

    private static List<Guid> Made(int count) => [.. Enumerable.Range(0, count).Select(_ => NewId.Next())];
}
