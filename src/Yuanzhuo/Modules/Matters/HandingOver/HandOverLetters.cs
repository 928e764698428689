using System.Globalization;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>Who is told of a hand-over: whoever is to answer, and whoever waits for the answer.</summary>
internal sealed class HandOverLetters(YuanzhuoDb db, StaffLetters staff) : IWritesLetters
{
    public async Task WriteAsync(News news, CancellationToken ct)
    {
        var matter = (Matter)news.About;
        await (news.Fact switch
        {
            HandOverOffered offered => staff.ToAsync(Act.AnswerHandOver, offered.ToUnitId, await NoteAsync("Offered", offered.FromUnitId, offered.Reason, Day(offered.AnswerDueOn)), ct),
            HandOverAccepted accepted => staff.ToAsync(Act.OfferMatter, accepted.FromUnitId, await NoteAsync("Accepted", accepted.ToUnitId), ct),
            HandOverRefused refused => staff.ToAsync(Act.OfferMatter, refused.FromUnitId, await NoteAsync("Refused", refused.ToUnitId, refused.Reason, await NameAsync(refused.NextUnitId, ct)), ct),
            HandOverPutToStreet put => staff.ToAsync(Act.DecideHolder, put.StreetId, Note("PutToStreet"), ct),
            HolderAppointed appointed => staff.ToAsync(Act.AnswerHandOver, appointed.ToUnitId, Note("Appointed", appointed.Reason), ct),
            _ => Task.CompletedTask,
        });

        async Task<Note> NoteAsync(string kind, Guid unitId, params string[] more) => Note(kind, [await NameAsync(unitId, ct), .. more]);

        Note Note(string kind, params string[] more) => new("Matters.Letter_" + kind, [matter.Number, matter.Title, .. more], $"/matters/{matter.Number}");
    }

    private async Task<string> NameAsync(Guid unitId, CancellationToken ct) => (await db.OrgUnits.FindAsync([unitId], ct))?.Name ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
