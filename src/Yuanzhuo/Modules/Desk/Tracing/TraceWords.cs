using Yuanzhuo.Modules.People.Parts;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Desk.Tracing;

/// <summary>An entry of the access trace in the reader's language, alike on the page and in the export.</summary>
public sealed class TraceWords(Texts texts)
{
    private const int ShownOfDigest = 8;

    public string Kind(TraceKind kind) => texts.Of("Desk", kind);

    /// <summary>Who: by name; where there is none, what there is.</summary>
    public string Who(TraceLine line) => line switch
    {
        { Person: { } name } => name,
        { Entry.AccountId: { } id } => "…" + id.ToString("N")[^6..],
        { Entry.NameDigest: { } digest } => texts["Desk.TraceUnknown", digest[..ShownOfDigest]],
        _ => texts["Platform.Role_System"],
    };

    public string Browser(TraceLine line) => line.Details is { } details ? BrowserName.Of(details.Browser, texts) : texts["Desk.TraceSealed"];

    /// <summary>What it was about: the doors of one's own account by name, anything else by its address.</summary>
    public string Thing(TraceLine line) => line.Details?.Thing switch
    {
        null => texts["Desk.TraceSealed"],
        TraceThings.SignIn => texts["Desk.TraceThing_SignIn"],
        TraceThings.SecondStep => texts["Desk.TraceThing_SecondStep"],
        TraceThings.Prove => texts["Desk.TraceThing_Prove"],
        TraceThings.OwnPassword => texts["Desk.TraceThing_OwnPassword"],
        TraceThings.StepIn => texts["Desk.TraceThing_StepIn"],
        TraceThings.SignOut => texts["Desk.TraceThing_SignOut"],
        var address => address,
    };
}
