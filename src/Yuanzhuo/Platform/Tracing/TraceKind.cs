namespace Yuanzhuo.Platform.Tracing;

/// <summary>What leaves an access trace (访问留痕): looks, copies and tries that change nothing and so are no facts.</summary>
public enum TraceKind
{
    /// <summary>How whoever raised a concern can be reached was shown.</summary>
    ContactRead,

    /// <summary>Words as they were spoken were shown.</summary>
    SpokenRead,

    /// <summary>A list was taken out as a file.</summary>
    Exported,

    /// <summary>A file that is not public was opened.</summary>
    FileOpened,

    /// <summary>Somebody came in.</summary>
    SignedIn,

    /// <summary>Somebody tried to come in, or to prove who they are, and did not.</summary>
    SignInFailed,

    /// <summary>Somebody left.</summary>
    SignedOut,

    /// <summary>Somebody who is signed in asked for what is not theirs.</summary>
    Refused,

    /// <summary>Old entries went, by the pass.</summary>
    Forgotten,
}
