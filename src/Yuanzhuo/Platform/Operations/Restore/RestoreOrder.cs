namespace Yuanzhuo.Platform.Operations.Restore;

/// <summary>What an operator wants back.</summary>
/// <param name="File">A file that <c>backup</c> wrote.</param>
/// <param name="Keys">The folder of its keys.</param>
/// <param name="Replaces">Whether a database that is there may be put aside.</param>
internal sealed record RestoreOrder(string File, string Keys, bool Replaces);

/// <summary>How it went: either one is set.</summary>
/// <param name="Done">What is there now, in one sentence or two.</param>
/// <param name="Refused">Why nothing was changed.</param>
internal sealed record RestoreOutcome(string? Done, string? Refused)
{
    public static RestoreOutcome No(string why) => new(null, why);

    /// <summary>The same, and where the earlier database is kept.</summary>
    public RestoreOutcome Keeping(string? earlier) => earlier is null ? this : this with { Done = $"{Done} The database that was there is kept as {earlier}." };
}
