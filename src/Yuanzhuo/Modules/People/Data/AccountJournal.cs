using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Accounts are Identity's and record no facts of their own, so what happens to them is noted here, to be saved with the change.</summary>
internal static class AccountJournal
{
    public static void Note(this YuanzhuoDb db, Guid accountId, Fact fact, DateTimeOffset at) => db.Note(new JournalEntry
    {
        At = at,
        Kind = fact.GetType().Name,
        AggregateKind = nameof(Account),
        AggregateId = accountId,
        ActorAccountId = db.Author.AccountId,
        ActorUnitId = db.Author.UnitId,
        ActorRole = db.Author.Role,
        Details = FactJson.Write(fact),
    });
}
