using System.Linq.Expressions;

namespace Yuanzhuo.Modules.Desk.Tracing;

/// <summary>Two conditions of a query of which one suffices, where how many there are is known only when it is asked.</summary>
internal static class Either
{
    public static Expression<Func<T, bool>> Of<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, new Same(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Same(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
