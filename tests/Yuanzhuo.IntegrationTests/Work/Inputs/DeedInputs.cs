namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>How each deed is tried: one entry per deed, a file per module.</summary>
internal static class DeedInputs
{
    /// <summary>Deed → makes a fresh thing and says how the deed is tried on it.</summary>
    public static IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All { get; } = new[]
    {
        ConcernDeeds.All, TriageDeeds.All, MatterDeeds.All, FileDeeds.All, CommitmentDeeds.All, RoundtableDeeds.All, ClosureDeeds.All, PeopleDeeds.All, InstallationDeeds.All,
    }.SelectMany(module => module).ToDictionary();
}
