using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>
/// The orders of the ledger. What has no day comes last in both directions, alike on both databases: such an order is two stretches, one
/// after the other, and each of them is a walk along one index.
/// </summary>
public static class LedgerOrders
{
    extension(LedgerSort sort)
    {
        /// <summary>Whether some have no value by which they could be ordered.</summary>
        public bool HasGaps => sort.By is LedgerOrder.Due or LedgerOrder.Ended;
    }

    extension(IQueryable<Matter> matters)
    {
        /// <summary>One stretch in its order.</summary>
        /// <param name="sort">Which order.</param>
        /// <param name="isGap">Those without a value; else those with one.</param>
        public IQueryable<Matter> Stretch(LedgerSort sort, bool isGap = false)
        {
            if (isGap)
            {
                var without = sort.By == LedgerOrder.Due ? matters.Where(m => m.DueOn == null) : matters.Where(m => m.EndedAt == null);
                return sort.IsDescending ? without.OrderByDescending(m => m.Number) : without.OrderBy(m => m.Number);
            }

            return (sort.By, sort.IsDescending) switch
            {
                (LedgerOrder.Due, false) => matters.Where(m => m.DueOn != null).OrderBy(m => m.DueOn).ThenBy(m => m.Number),
                (LedgerOrder.Due, true) => matters.Where(m => m.DueOn != null).OrderByDescending(m => m.DueOn).ThenByDescending(m => m.Number),
                (LedgerOrder.Moved, false) => matters.OrderBy(m => m.LastMovedAt).ThenBy(m => m.Number),
                (LedgerOrder.Moved, true) => matters.OrderByDescending(m => m.LastMovedAt).ThenByDescending(m => m.Number),
                (LedgerOrder.Ended, false) => matters.Where(m => m.EndedAt != null).OrderBy(m => m.EndedAt).ThenBy(m => m.Number),
                (LedgerOrder.Ended, true) => matters.Where(m => m.EndedAt != null).OrderByDescending(m => m.EndedAt).ThenByDescending(m => m.Number),
                (_, false) => matters.OrderBy(m => m.ReceivedOn).ThenBy(m => m.Number),
                _ => matters.OrderByDescending(m => m.ReceivedOn).ThenByDescending(m => m.Number),
            };
        }

        /// <summary>What comes after that place of the stretch. The first comparison lets the index begin there; the second leaves out what comes before.</summary>
        public IQueryable<Matter> After(LedgerSort sort, LedgerMark mark)
        {
            var number = mark.Number;
            if (mark.Value is not { } at) return sort.IsDescending ? matters.Where(m => string.Compare(m.Number, number) < 0) : matters.Where(m => string.Compare(m.Number, number) > 0);
            var on = DateOnly.FromDateTime(at.UtcDateTime);
            return (sort.By, sort.IsDescending) switch
            {
                (LedgerOrder.Due, false) => matters.Where(m => m.DueOn >= on && (m.DueOn > on || string.Compare(m.Number, number) > 0)),
                (LedgerOrder.Due, true) => matters.Where(m => m.DueOn <= on && (m.DueOn < on || string.Compare(m.Number, number) < 0)),
                (LedgerOrder.Moved, false) => matters.Where(m => m.LastMovedAt >= at && (m.LastMovedAt > at || string.Compare(m.Number, number) > 0)),
                (LedgerOrder.Moved, true) => matters.Where(m => m.LastMovedAt <= at && (m.LastMovedAt < at || string.Compare(m.Number, number) < 0)),
                (LedgerOrder.Ended, false) => matters.Where(m => m.EndedAt >= at && (m.EndedAt > at || string.Compare(m.Number, number) > 0)),
                (LedgerOrder.Ended, true) => matters.Where(m => m.EndedAt <= at && (m.EndedAt < at || string.Compare(m.Number, number) < 0)),
                (_, false) => matters.Where(m => m.ReceivedOn >= on && (m.ReceivedOn > on || string.Compare(m.Number, number) > 0)),
                _ => matters.Where(m => m.ReceivedOn <= on && (m.ReceivedOn < on || string.Compare(m.Number, number) < 0)),
            };
        }
    }
}
