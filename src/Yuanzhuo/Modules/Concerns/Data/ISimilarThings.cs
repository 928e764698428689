using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>Open things already on the table that resemble what somebody is about to say. The Matters module knows them.</summary>
public interface ISimilarThings
{
    /// <param name="placeId">Where the person stands; matters of that place (and of its street, where it says so) are looked at.</param>
    /// <param name="words">What the person said.</param>
    /// <param name="max">At most so many, the most alike first.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<SimilarThing>> FindAsync(Guid placeId, string words, int max, CancellationToken ct);
}

/// <summary>An open matter as a resident sees it before raising the same again.</summary>
/// <param name="Number">The matter's number; support goes to <c>POST /matters/{number}/support</c>.</param>
/// <param name="Title">Public words.</param>
/// <param name="StepKey">Text key of where it stands, such as <c>Matters.Step_Implement</c>.</param>
/// <param name="SinceOn">The day it was received.</param>
/// <param name="Voices">How many said the same.</param>
/// <param name="Light">Its light.</param>
/// <param name="LightText">The light in the reader's words, such as 还有3个工作日.</param>
public sealed record SimilarThing(string Number, string Title, string StepKey, DateOnly SinceOn, int Voices, LightColour Light, string LightText);

/// <summary>Nothing resembles anything until a later module says otherwise.</summary>
internal sealed class NothingSimilar : ISimilarThings
{
    public Task<IReadOnlyList<SimilarThing>> FindAsync(Guid placeId, string words, int max, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SimilarThing>>([]);
}
