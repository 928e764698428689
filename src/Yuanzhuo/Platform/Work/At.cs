namespace Yuanzhuo.Platform.Work;

/// <summary>A thing to be changed, and where the right to change it is looked for.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Paths">Places; the right at any one is enough, and what is done is done in the post that has it at the first. "" is everywhere.</param>
/// <param name="Seen">Whose version an edit form carries; none where the form carries none.</param>
public sealed record At<T>(T Thing, IReadOnlyList<string> Paths, Aggregate? Seen = null)
{
    /// <summary>Somebody changed it since the form was shown.</summary>
    public bool IsNotAsSeen(Guid version) =>
        (Seen ?? throw new InvalidOperationException($"The form carries a version, but {typeof(T).Name} was taken without saying whose.")).Version != version;
}

public static class At
{
    public static At<T> Place<T>(T thing, string path, Aggregate? seen = null) => new(thing, [path], seen);

    /// <summary>By right at the first place, else at the second.</summary>
    public static At<T> Either<T>(T thing, string first, string second, Aggregate? seen = null) => new(thing, [first, second], seen);

    /// <summary>Rights that hold for the whole installation.</summary>
    public static At<T> Everywhere<T>(T thing, Aggregate? seen = null) => new(thing, [""], seen);
}

/// <summary>An edit form carries the version it was shown; the second writer is then refused.</summary>
public interface IVersioned
{
    Guid Version { get; }
}
