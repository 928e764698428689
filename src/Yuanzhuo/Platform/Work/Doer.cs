using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Work;

/// <summary>Who does a deed, and with what: the same for all of them.</summary>
public sealed class Doer(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, IFreshProof proof, IContactsLeft contacts, TimeProvider clock)
{
    public YuanzhuoDb Db => db;

    public CurrentUser User => user;

    /// <summary>The organisation in whose name it is done; asking before the right is checked is a bug.</summary>
    public Guid UnitId => db.Author.UnitId!.Value;

    /// <summary>The same; but whoever also has a post at the organisation that it is about acts in that one's name, so that nobody decides about their own.</summary>
    public Guid UnitUnlessOf(Guid concernedUnitId) => user.SitsAt(concernedUnitId) ? concernedUnitId : UnitId;

    /// <summary>The account of whoever does it.</summary>
    public Guid AccountId => user.AccountId!.Value;

    /// <summary>
    /// What staff write for everybody about matters, looked through (<see cref="PublicWords.Check"/>) by one who knows what those who raised them left with us:
    /// their names never pass, their phones are asked about. The writer is shown nothing that they did not write themselves, so it is no look at contact data.
    /// </summary>
    public async Task<Result<PublicWords>> CheckAsync(string? text, string field, IPublicWriting writing, IReadOnlyCollection<Guid> matterIds, CancellationToken ct) =>
        PublicWords.Check(text, field, writing.PersonalDataMayStand, string.IsNullOrWhiteSpace(text) ? [] : await contacts.OfAsync(matterIds, ct));

    internal IFreshProof Proof => proof;

    internal UnitOfWork Unit => unit;

    internal TimeProvider Clock => clock;

    /// <summary>Whether this person may do the act at one of these places; if so, what is saved next is theirs, in that post.</summary>
    internal Result May(Act act, IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (db.Authorise(user, act, path).IsDone) return Result.Done;
        }

        user.WasRefused = true;
        return Refusal.Forbidden();
    }

    internal Result ActAs(string role)
    {
        db.Author.Is(null, null, role);
        return Result.Done;
    }
}
