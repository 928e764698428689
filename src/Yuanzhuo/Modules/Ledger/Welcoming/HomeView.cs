using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Ledger.Welcoming;

/// <summary>What the first page tells.</summary>
/// <param name="Year">The figures of what was received this year.</param>
/// <param name="Soon">Announced roundtables that are still to come.</param>
/// <param name="Solved">What residents confirmed last.</param>
/// <param name="Stuck">What is overdue, the longest first.</param>
public sealed record HomeView(Today Today, Balance Year, IReadOnlyList<SoonTable> Soon, IReadOnlyList<SolvedMatter> Solved, IReadOnlyList<LedgerRow> Stuck);

public sealed record SoonTable(string Number, RoundtableKind Kind, string Title, string Venue, DateTimeOffset StartsAt);

/// <param name="Holders">How many organisations had it.</param>
public sealed record SolvedMatter(string Number, string Title, string PlaceName, Ending Ending, DateOnly ReceivedOn, DateOnly EndedOn, int Holders);
