namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>Which lines of the journal are asked for.</summary>
/// <param name="Kind">Only facts of that name; null for all.</param>
/// <param name="From">The first day in China.</param>
/// <param name="Until">The last day in China.</param>
/// <param name="Unit">An organisation by name, initials or code: what happened there or below, or was done from there.</param>
/// <param name="Person">Somebody of the staff by part of their name, by the name they sign in by, or by their id.</param>
/// <param name="Before">Only lines before that one; null starts at the newest.</param>
public sealed record JournalFilter(string? Kind = null, DateOnly? From = null, DateOnly? Until = null, string? Unit = null, string? Person = null, long? Before = null);
