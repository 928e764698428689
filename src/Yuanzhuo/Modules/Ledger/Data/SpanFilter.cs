using System.Linq.Expressions;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>What stood at one of some places on its day, as a condition for the database. Most places never moved: they are one set.</summary>
public static class SpanFilter
{
    /// <param name="spans">The places and when.</param>
    /// <param name="place">Where it was received.</param>
    /// <param name="on">When it was received.</param>
    public static Expression<Func<T, bool>> Of<T>(IReadOnlyList<PlaceSpan> spans, Expression<Func<T, Guid>> place, Expression<Func<T, DateOnly>> on)
    {
        var row = place.Parameters[0];
        var day = Put(on.Body, on.Parameters[0], row);
        List<Guid> always = [.. spans.Where(s => s.IsAlways).Select(s => s.PlaceId)];
        Expression<Func<Guid, bool>> among = always is [var only] ? id => id == only : id => always.Contains(id);
        var any = Put(among.Body, among.Parameters[0], place.Body);
        foreach (var span in spans.Where(s => !s.IsAlways)) any = Expression.OrElse(any, OfOne(span, place.Body, day));
        return Expression.Lambda<Func<T, bool>>(any, row);
    }

    private static Expression OfOne(PlaceSpan span, Expression place, Expression day)
    {
        var (id, from, until) = (span.PlaceId, span.FromOn, span.UntilOn);
        Expression<Func<Guid, DateOnly, bool>> holds = (from, until) switch
        {
            (null, { } end) => (p, d) => p == id && d < end,
            ({ } start, null) => (p, d) => p == id && d >= start,
            _ => (p, d) => p == id && d >= from!.Value && d < until!.Value,
        };
        return Put(Put(holds.Body, holds.Parameters[0], place), holds.Parameters[1], day);
    }

    private static Expression Put(Expression within, Expression old, Expression with) => new Swap(old, with).Visit(within)!;

    private sealed class Swap(Expression old, Expression with) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == old ? with : base.Visit(node);
    }
}
