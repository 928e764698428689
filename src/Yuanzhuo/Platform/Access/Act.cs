namespace Yuanzhuo.Platform.Access;

/// <summary>What can be done or seen, in plain names. <see cref="AccessTable"/> says who may, and where.</summary>
public enum Act
{
    ReadPublic,
    RaiseConcern,
    SupportMatter,
    SignIn,
    ReadStaffHome,
    ReadInbox,

    RecordConcern,
    TriageConcern,
    ReadContact,
    ReadSpoken,
    MoveMatter,
    RedactWords,
    OfferMatter,
    AnswerHandOver,
    DecideHolder,
    PauseMatter,
    ReportProgress,
    RecordCommitment,
    PlanRoundtable,
    AskExtension,
    DecideExtension,
    PauseCommitment,
    ApplyForClosure,
    RecordAnswer,
    CheckClosure,
    ApproveClosure,
    ReopenMatter,
    ReadWork,

    ReadJournal,
    ManagePeople,
    ManagePlaces,
    ManageCalendar,
    ManageRules,
    ReadHealth,
    ManagePost,
    StepIn,
}
