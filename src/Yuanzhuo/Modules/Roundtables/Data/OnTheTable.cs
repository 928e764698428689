using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>When a table begins, every open matter of its agenda comes to it in the same transaction.</summary>
internal static class OnTheTable
{
    /// <summary>Begins it by its own rule, which is told what has ended meanwhile, and brings the rest.</summary>
    public static async Task<Result> BringAsync(this YuanzhuoDb db, Roundtable table, Func<IReadOnlySet<Guid>, Result> begin, DateTimeOffset at, CancellationToken ct)
    {
        var ids = table.Agenda.Select(i => i.MatterId).ToList();
        var matters = await db.WholeMatters.Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        if (begin(matters.Where(m => !m.IsOpen).Select(m => m.Id).ToHashSet()).Why is { } why) return why;
        foreach (var matter in matters.Where(m => m.IsOpen).OrderBy(m => ids.IndexOf(m.Id)))
        {
            if (matter.Table(table.Id, at).Why is { } no) return no;
        }

        return Result.Done;
    }
}
