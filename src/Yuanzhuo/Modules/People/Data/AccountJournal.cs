using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Accounts are Identity's and record no facts of their own, so what happens to them is noted here, to be saved with the change.</summary>
internal static class AccountJournal
{
    public static void Note(this YuanzhuoDb db, Guid accountId, Fact fact, DateTimeOffset at)
    {
        var id = NewId.Next();
        var (details, words) = FactJson.Write(id, fact);
        db.Note(Entry(db, accountId, fact, at, id, details));
        db.AddRange(words);
    }

    private static JournalEntry Entry(YuanzhuoDb db, Guid accountId, Fact fact, DateTimeOffset at, Guid id, string details) => new()
    {
        Id = id,
        At = at,
        Kind = fact.GetType().Name,
        AggregateKind = nameof(Account),
        AggregateId = accountId,
        ActorAccountId = db.Author.AccountId,
        ActorUnitId = db.Author.UnitId,
        ActorRole = db.Author.Role,
        Details = details,
    };
}
