using System.Linq.Expressions;

namespace Yuanzhuo.Platform.Search;

/// <summary>Looks for words in columns that stand as they were written and have no index of words.</summary>
public static class WrittenText
{
    extension<T>(IQueryable<T> rows)
    {
        /// <summary>Those whose text holds what is written; Latin letters in either case, alike on both databases.</summary>
        public IQueryable<T> Holding(Expression<Func<T, string>> text, string written)
        {
            var holds = written.Any(char.IsAsciiLetter) ? HoldsLetters(written.ToLowerInvariant()) : t => t.Contains(written);
            return rows.Where(Expression.Lambda<Func<T, bool>>(new Put(holds.Parameters[0], text.Body).Visit(holds.Body), text.Parameters));
        }
    }

#pragma warning disable CA1304, CA1311, CA1862 // the database does it
    private static Expression<Func<string, bool>> HoldsLetters(string lower) => t => t.ToLower().Contains(lower);
#pragma warning restore CA1304, CA1311, CA1862

    private sealed class Put(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
