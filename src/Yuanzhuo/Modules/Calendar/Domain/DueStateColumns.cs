using System.Linq.Expressions;
using System.Reflection;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>Puts a thing's own columns in the place of a <see cref="DueState"/>'s properties, so that the rule becomes a condition on its table.</summary>
internal sealed class DueStateColumns(ParameterExpression state, IReadOnlyDictionary<MemberInfo, Expression> columns) : ExpressionVisitor
{
    /// <param name="rule">The rule.</param>
    /// <param name="states">Where a thing keeps what the rule looks at.</param>
    /// <param name="isOpen">Whether all of them are known not to have ended: then the condition does not ask.</param>
    public static Expression<Func<T, bool>> Into<T>(Expression<Func<DueState, bool>> rule, Expression<Func<T, DueState>> states, bool isOpen = false)
    {
        var bindings = ((MemberInitExpression)states.Body).Bindings.Cast<MemberAssignment>().Where(binding => !isOpen || binding.Member.Name != nameof(DueState.IsEnded));
        var columns = bindings.ToDictionary(binding => binding.Member, binding => binding.Expression);
        return Expression.Lambda<Func<T, bool>>(new DueStateColumns(rule.Parameters[0], columns).Visit(rule.Body), states.Parameters);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression != state) return base.VisitMember(node);
        return columns.TryGetValue(node.Member, out var column) ? column : Expression.Constant(node.Type == typeof(bool) ? false : null, node.Type);
    }
}
