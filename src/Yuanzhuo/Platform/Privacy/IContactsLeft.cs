namespace Yuanzhuo.Platform.Privacy;

/// <summary>What those who raised a matter left with us, for looking through words about it; nobody is shown it. The Matters module knows it.</summary>
public interface IContactsLeft
{
    Task<IReadOnlyList<KnownContact>> OfAsync(IReadOnlyCollection<Guid> matterIds, CancellationToken ct);
}
