namespace Yuanzhuo.Modules.People.Domain;

/// <summary>The app that shows a person's codes: one for each person, known by the key that both hold.</summary>
public sealed class Authenticator
{
    public required Guid AccountId { get; init; }

    /// <summary>The key, sealed: who reads the table can make no codes.</summary>
    public required string SealedKey { get; set; }

    public required DateTimeOffset SetAt { get; set; }

    /// <summary>The step of the last code that was taken: it and earlier ones are taken no more.</summary>
    public required long LastStep { get; set; }
}
