using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>The words of a story are public words. A story that holds personal data is a mistake in the story.</summary>
internal static class Said
{
    public static PublicWords As(string text)
    {
        var words = PublicWords.Check(text, "", mayStand: true);
        return words.IsDone ? words.Value : throw new InvalidOperationException($"The demo's story says what is not public: {words.Refusals[0].Key} {text}");
    }
}
