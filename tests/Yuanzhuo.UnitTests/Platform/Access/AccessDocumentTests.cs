using System.Text;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.UnitTests.Platform.Access;

/// <summary>docs/access.md is the printed access table. To print it anew: YUANZHUO_REWRITE_DOCS=1 and run this test.</summary>
public sealed class AccessDocumentTests
{
    [Fact]
    public void The_printed_access_table_is_the_one_in_force()
    {
        var file = Path.Combine(Documents.Folder, "access.md");
        if (Documents.AreRewritten) File.WriteAllText(file, Print());

        Assert.Equal(Print(), File.ReadAllText(file), ignoreLineEndingDifferences: true);
    }

    private static string Print()
    {
        var roles = Enum.GetValues<Role>().Where(r => r != Role.Anyone).ToList();
        var text = new StringBuilder("""
            # Who may do what, and where

            Printed from `src/Yuanzhuo/Platform/Access/AccessTable.cs` (print anew: `YUANZHUO_REWRITE_DOCS=1 dotnet test --project tests/Yuanzhuo.UnitTests`).
            A right is a role held at an organisation (a post, from a day to a day). **all**: everywhere; **below**: the post's organisation and all below it;
            **own**: the post's organisation only; **linked**: the communities a leader is linked to. Empty: no.


            """.ReplaceLineEndings("\n"));
        text.Append($"For everybody, signed in or not: {string.Join(", ", Enum.GetValues<Act>().Where(AccessTable.IsForEverybody).Select(a => $"`{a}`"))}.\n\n");
        text.Append($"| | {string.Join(" | ", roles)} |\n|---|{string.Concat(roles.Select(_ => "---|"))}\n");
        foreach (var act in Enum.GetValues<Act>().Where(a => !AccessTable.IsForEverybody(a)))
            text.Append($"| `{act}` | {string.Join(" | ", roles.Select(role => string.Join(", ", AccessTable.ReachOf(act, role).Select(Word))))} |\n");
        return text.ToString();
    }

    private static string Word(Reach reach) => reach switch { Reach.Anywhere => "all", Reach.Subtree => "below", Reach.Unit => "own", _ => "linked" };
}
