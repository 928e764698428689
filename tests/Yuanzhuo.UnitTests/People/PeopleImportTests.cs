using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.UnitTests.People;

/// <summary>An import of people remembers what it made, and the journal how much that was: names stand in neither (docs/operations/personal-data.md).</summary>
public sealed class PeopleImportTests
{
    [Fact]
    public void It_tells_accounts_and_posts_apart_and_what_was_closed_again()
    {
        var now = ChinaTime.At(new DateOnly(2026, 3, 2), new TimeOnly(9, 0));
        Guid one = Guid.CreateVersion7(), two = Guid.CreateVersion7();
        PeopleImportLine[] lines = [new() { AccountId = one }, new() { AccountId = one, PostId = Guid.CreateVersion7() }, new() { AccountId = two, PostId = Guid.CreateVersion7() }];

        var import = PeopleImport.Of("people.csv", lines, now);
        import.CloseUnused(1, now.AddDays(20));

        Assert.Equal(("people.csv", now), (import.Source, import.ImportedAt));
        Assert.Equal(lines, import.Lines);
        Assert.Equal([new PeopleImported(1, 2), new UnusedAccountsClosed(import.Id, 1)], import.NewFacts.Select(f => f.Fact));
    }
}
