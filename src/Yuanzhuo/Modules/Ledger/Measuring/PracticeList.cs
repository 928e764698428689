using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Measuring;

/// <summary>What is published beside the books: each is a list, and its figure is how long it is.</summary>
public enum PracticeList
{
    /// <summary>Roundtables that were held.</summary>
    Tables,

    /// <summary>Promises whose day has come, or that were kept before.</summary>
    PromisesDue,

    /// <summary>Of these: kept in time.</summary>
    PromisesInTime,

    /// <summary>Concerns that were answered for the first time, or should have been.</summary>
    AnswersDue,

    /// <summary>Of these: answered in time.</summary>
    AnswersInTime,

    /// <summary>Ratings by those who raised what was done.</summary>
    Rated,

    /// <summary>Of these: satisfied.</summary>
    Satisfied,

    /// <summary>Governance units (治理单元) of the directory.</summary>
    Units,

    /// <summary>Of these: with a body of their owners.</summary>
    UnitsWithBody,

    /// <summary>The district's departments.</summary>
    Departments,

    /// <summary>Of these: sat at a roundtable in the period.</summary>
    DepartmentsPresent,
}

/// <summary>One line of such a list.</summary>
public sealed class PracticeLine
{
    public required string Key { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>Where, or who.</summary>
    public required string Place { get; init; }

    /// <summary>The matter's or roundtable's number, where it has one.</summary>
    public string? Number { get; init; }

    public Platform.Privacy.PublicWords? Title { get; init; }
}

/// <summary>Place (by today's divisions) and days; a list that knows no day is as it is today.</summary>
public sealed record PracticeScope(OrgUnit? Place, DateOnly From, DateOnly To, DateOnly Today);

/// <summary>How many of how many.</summary>
/// <param name="Done">The list of what was done.</param>
/// <param name="DoneCount">How many.</param>
/// <param name="Of">The list they are a part of; null for a mere number.</param>
/// <param name="OfCount">How many.</param>
public sealed record PracticeFigure(PracticeList Done, int DoneCount, PracticeList? Of, int OfCount);

/// <summary>A month: roundtables held and departments that sat at one.</summary>
public sealed record PracticeMonth(DateOnly FromOn, DateOnly ToOn, int Tables, int Present);
