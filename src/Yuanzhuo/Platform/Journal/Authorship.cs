namespace Yuanzhuo.Platform.Journal;

public static class Authorship
{
    /// <summary>
    /// Whether this person may do the act at the organisation with that path; if so, what is saved next is theirs, in that post.
    /// The one line with which every use case of a right begins.
    /// </summary>
    public static Result Authorise(this YuanzhuoDb db, CurrentUser user, Act act, string path)
    {
        if (user.StandingFor(act, path) is { } standing) db.Author.Is(user.AccountId!.Value, standing);
        else if (AccessTable.IsForEverybody(act)) db.Author.Is(user.AccountId, null, nameof(Role.Anyone));
        else return Refusal.Forbidden();
        return Result.Done;
    }
}
