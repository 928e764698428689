namespace Yuanzhuo.Platform.Post.Carriers;

/// <summary>A message ready to leave.</summary>
/// <param name="Id">The same at each try.</param>
/// <param name="Address">An e-mail address, a phone number, or a robot's name.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">All of it, with links.</param>
/// <param name="Brief">Each letter's subject and link: for where the text is too long.</param>
internal sealed record Message(Guid Id, string Address, string Subject, string Text, string Brief)
{
    /// <summary>Addresses do not belong in logs.</summary>
    public override string ToString() => $"{nameof(Message)} {Id}";
}

internal enum Sending
{
    Sent,

    /// <summary>Not now: try again later.</summary>
    Later,

    /// <summary>Nobody answers there: nothing else needs to be tried by this carrier for a while.</summary>
    Unreachable,

    /// <summary>This message will never be taken.</summary>
    Refused,
}

/// <param name="How">How it went.</param>
/// <param name="Failure">A code, without words of the other system.</param>
internal sealed record SendOutcome(Sending How, string? Failure = null)
{
    public static SendOutcome Sent { get; } = new(Sending.Sent);
}

/// <summary>One way out of the product.</summary>
internal interface ICarrier
{
    Carrier Kind { get; }

    /// <summary>Never throws for what the other side does.</summary>
    Task<SendOutcome> SendAsync(Message message, CancellationToken ct);
}
