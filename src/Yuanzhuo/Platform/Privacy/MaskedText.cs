namespace Yuanzhuo.Platform.Privacy;

/// <summary>What kind of private thing was hidden, so that a page can say why.</summary>
public enum PrivateKind
{
    /// <summary>A mobile or fixed-line number.</summary>
    Phone,

    /// <summary>A resident identity number of 15 or 18 characters.</summary>
    IdNumber,

    /// <summary>A bank card, or another number so long that it may be one.</summary>
    BankCard,

    /// <summary>A number plate.</summary>
    Plate,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A WeChat or QQ account.</summary>
    Account,

    /// <summary>The entrance, floor or room of a home; estate and building stay.</summary>
    Room,

    /// <summary>A person's name; the surname stays.</summary>
    Name,
}

/// <summary>Where something private stands. Counted in UTF-16 units, the same in the original and in the masked text.</summary>
public sealed record MaskedSpan(int Start, int Length, PrivateKind Kind);

/// <summary>A text fit for the public. Masking replaces character by character, so it has the length of the original.</summary>
public sealed record MaskedText(string Text, IReadOnlyList<MaskedSpan> Spans)
{
    /// <summary>True when something was hidden.</summary>
    public bool HidesSomething => Spans.Count > 0;
}
