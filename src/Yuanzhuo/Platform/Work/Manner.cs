namespace Yuanzhuo.Platform.Work;

/// <summary>In which manner a write is done; see <see cref="Deed"/>.</summary>
internal readonly record struct Manner(bool IsRemembered, bool ReadsOthers, bool StandsAlone)
{
    /// <summary>After so many lost races a write that reads others has its turn alone, so that it ends at all.</summary>
    private const int PatientTries = 3;

    public static Manner Usual => new(IsRemembered: true, ReadsOthers: false, StandsAlone: false);

    /// <summary>Whether nobody else's row may change between its reads and its end.</summary>
    public bool IsSerializable => ReadsOthers || StandsAlone;

    /// <param name="tries">Which try it is, from 1.</param>
    public Manner At(int tries) => ReadsOthers && tries > PatientTries ? this with { StandsAlone = true } : this;
}
