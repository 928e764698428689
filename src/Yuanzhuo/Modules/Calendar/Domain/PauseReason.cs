using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>Why a clock is stopped, told to everybody.</summary>
/// <param name="Ground">Of the short list.</param>
/// <param name="Words">Public words.</param>
/// <param name="ExpectedOn">When it is expected to go on, where somebody can say.</param>
/// <param name="ById">The organisation that decided.</param>
public sealed record PauseReason(PauseGround Ground, PublicWords Words, DateOnly? ExpectedOn = null, Guid? ById = null)
{
    /// <summary>A day farther off is a slip of the key: what waits for so long is told with an ending or another term.</summary>
    public const int LongestMonths = 12;
}
