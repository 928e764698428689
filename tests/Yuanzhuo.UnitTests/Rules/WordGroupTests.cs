using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.UnitTests.Rules;

/// <summary>Words that people of a district use for one thing (docs/adr/0025): added and taken off, and the journal says so.</summary>
public sealed class WordGroupTests
{
    private static readonly DateTimeOffset Now = ChinaTime.At(new DateOnly(2026, 3, 2), new TimeOnly(9, 0));

    [Fact]
    public void A_group_is_added_and_taken_off_once()
    {
        var group = WordGroup.Add(["黄水", "水发黄"], Now).Value;
        Assert.Equal(("黄水 水发黄", Now, null), (group.Words, group.AddedAt, group.RemovedAt));
        Assert.Equal(["黄水", "水发黄"], group.All);

        Assert.True(group.Remove(Now.AddDays(1)).IsDone);
        Assert.Equal("Rules.WordsAreGone", Assert.Single(group.Remove(Now.AddDays(2)).Refusals).Key);
        Assert.Equal(Now.AddDays(1), group.RemovedAt);
        Assert.Equal([new WordGroupAdded("黄水 水发黄"), new WordGroupRemoved("黄水 水发黄")], group.NewFacts.Select(f => f.Fact));
    }

    [Fact]
    public void It_has_two_words_and_no_more_than_a_search_bears()
    {
        Assert.True(WordGroup.Add(Words(2, WordGroup.LongestWord), Now).IsDone);
        Assert.True(WordGroup.Add(Words(WordGroup.MostWords, 2), Now).IsDone);

        var few = Assert.Single(WordGroup.Add(["黄水"], Now).Refusals);
        Assert.Equal(("Rules.TwoWordsNeeded", "Words"), (few.Key, few.Field));
        foreach (var words in new[] { Words(WordGroup.MostWords + 1, 2), [new string('长', WordGroup.LongestWord + 1), "短"] })
        {
            var many = Assert.Single(WordGroup.Add(words, Now).Refusals);
            Assert.Equal(("Rules.TooManyWords", "Words"), (many.Key, many.Field));
            Assert.Equal([WordGroup.MostWords, WordGroup.LongestWord], many.Args);
        }
    }

    private static string[] Words(int count, int length) => [.. Enumerable.Range(0, count).Select(i => new string((char)('一' + i), length))];
}
