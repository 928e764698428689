using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Stage;

internal static class Said
{
    /// <summary>The words of a test as public words: checked like those of a clerk.</summary>
    public static PublicWords AsPublic(this string text) => PublicWords.Check(text, "", mayStand: true).Value;
}
