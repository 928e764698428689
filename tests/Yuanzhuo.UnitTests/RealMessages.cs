using Yuanzhuo.UnitTests.Architecture;

namespace Yuanzhuo.UnitTests;

/// <summary>
/// Real messages of citizens, which stay outside the project (no licence is known): <c>YUANZHUO_MESSAGES</c> names their folder, or it lies beside the checkout.
/// Tests over them bear the trait <c>Data=messages</c>, so that CI leaves them out where there are none.
/// </summary>
internal static class RealMessages
{
    public const string Trait = "Data", Value = "messages";

    private static string Folder => Environment.GetEnvironmentVariable("YUANZHUO_MESSAGES") ?? Path.Combine(Repository.Root, "..", "shared", "data", "messages");

    /// <summary>Their files; skips the test where there are none.</summary>
    public static IReadOnlyList<string> Files()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The messages are not here: YUANZHUO_MESSAGES names their folder.");
        return [.. Directory.GetFiles(Folder, "messages_*.csv").Order(StringComparer.Ordinal)];
    }
}
