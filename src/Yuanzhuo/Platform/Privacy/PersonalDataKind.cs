namespace Yuanzhuo.Platform.Privacy;

/// <summary>What kinds of personal data the installation keeps: the lines of the table that people read (个人信息保护法 17; 网络数据安全管理条例 21: as a list).</summary>
public enum PersonalDataKind
{
    /// <summary>How whoever raised a concern can be reached.</summary>
    Contact,

    /// <summary>Words as they were spoken, before anything was hidden.</summary>
    Spoken,

    /// <summary>Photos that came with a concern.</summary>
    Photos,

    /// <summary>Internal notes of those who handle a matter.</summary>
    Notes,

    /// <summary>What was begun and not sent.</summary>
    Drafts,

    /// <summary>Links by which one person answers.</summary>
    AnswerLinks,

    /// <summary>Letters, to residents and to staff.</summary>
    Letters,

    /// <summary>Keys of sends, so that nothing is done twice.</summary>
    Requests,

    /// <summary>Who was signed in, with which program.</summary>
    Sessions,

    /// <summary>Which of the staff looked at what, from where.</summary>
    Trace,

    /// <summary>What staff were writing.</summary>
    FormDrafts,

    /// <summary>Who works here, in which post, and how they can be reached.</summary>
    Accounts,

    /// <summary>What staff prove themselves by beside the password.</summary>
    SecondFactors,

    /// <summary>Browsers in which staff signed in before.</summary>
    KnownBrowsers,

    /// <summary>Which of the staff did what: the record itself.</summary>
    Record,
}
