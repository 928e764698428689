using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>One of several promises in the words.</summary>
/// <param name="Words">Its clause.</param>
/// <param name="Term">Its term; null where what was typed for it makes none.</param>
/// <param name="Due">Its day.</param>
/// <param name="Others">Other ways to read it.</param>
/// <param name="All">All ways to read it.</param>
public sealed record HeardPart(string Words, Term? Term, DueDate? Due, IReadOnlyList<(int Index, Term Term)> Others, IReadOnlyList<Term> All);
