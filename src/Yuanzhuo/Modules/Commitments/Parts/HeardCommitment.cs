using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>What the clerk sees before saving.</summary>
/// <param name="Term">As read, or as corrected.</param>
/// <param name="Reading">How the words were understood; null where the clerk corrected it.</param>
/// <param name="Due">When it falls due, and how that was counted.</param>
/// <param name="Others">Other ways to read the words, each by its place in <paramref name="All"/>.</param>
/// <param name="All">All ways to read the words.</param>
/// <param name="Parts">The promises in the words, where they are several.</param>
internal sealed record HeardCommitment(Term Term, Reading? Reading, DueDate Due, IReadOnlyList<(int Index, Term Term)> Others, IReadOnlyList<Term> All, IReadOnlyList<HeardPart> Parts);
