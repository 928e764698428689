using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Supervision.Contesting;

/// <summary>Whoever has the ball is told at once that it is not solved.</summary>
internal sealed class ContestLetters(StaffLetters staff) : IWritesLetters
{
    public Task WriteAsync(News news, CancellationToken ct)
    {
        var (matter, said) = ((Matter)news.About, (EndingContested)news.Fact);
        return staff.ToAsync(Act.ReportProgress, matter.HolderId, new("Supervision.Letter_Contested", [matter.Number, matter.Title, said.Words], $"/matters/{matter.Number}"), ct);
    }
}
