namespace Yuanzhuo.Platform.Post;

/// <summary>
/// A letter (信): what one addressee is told of something that happened, written in the transaction of its fact. Its words are a text's key
/// and public values; what only the addressee may see (a one-time link) is sealed. It holds no address: that is looked up when it is sent.
/// </summary>
public sealed class Letter
{
    public Guid Id { get; init; } = NewId.Next();

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>A person with an account: the letter stands in their inbox.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Whoever raised that concern.</summary>
    public Guid? ConcernId { get; init; }

    /// <summary>The robot of a group's chat, by its name in the configuration.</summary>
    public string? Robot { get; init; }

    /// <summary>Key of the one line that says it; <c>KEY_Words</c> says more.</summary>
    public required string TextKey { get; init; }

    /// <summary>Values for the text's placeholders, as a JSON list of strings.</summary>
    public required string Values { get; init; }

    /// <summary>The page it leads to, such as <c>/matters/…</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The page it leads to where nobody else may know it, sealed; gone once it was sent.</summary>
    public string? SealedPath { get; init; }

    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>By what a letter leaves the product.</summary>
public enum Carrier
{
    Email,
    Sms,
    Robot,
}

public enum DeliveryState
{
    Waiting,
    Sent,

    /// <summary>Given up: an administrator may send it again.</summary>
    Dead,

    /// <summary>There is nobody to send it to any more: the address was forgotten or taken back.</summary>
    Dropped,
}

/// <summary>A letter on its way by one carrier.</summary>
public sealed class Delivery
{
    public Guid Id { get; init; } = NewId.Next();

    public Guid LetterId { get; init; }

    public Carrier Carrier { get; init; }

    /// <summary>Kind and id of the addressee: what goes to the same one by the same carrier at about the same time becomes one message.</summary>
    public required string Addressee { get; init; }

    /// <summary>Goes at once, also at night.</summary>
    public bool IsUrgent { get; init; }

    public DeliveryState State { get; set; }

    /// <summary>Not before.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Tries that failed.</summary>
    public int Tries { get; set; }

    /// <summary>The message it is part of, given before the first try: a message that is sent again after a crash is the same to whoever receives it.</summary>
    public Guid? MessageId { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last try failed, by a code: no words of another system, for they may hold an address.</summary>
    public string? Failure { get; set; }
}
