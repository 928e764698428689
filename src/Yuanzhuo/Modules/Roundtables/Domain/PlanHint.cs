namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>What a planner should think about. Guides, never locks: real roundtables had forty people and more, and walk-ins are welcome [S1, P-XHW].</summary>
public enum PlanHint
{
    /// <summary>The first roundtable one community held had six topics, half a day of quarrel and no result [S1].</summary>
    ManyTopics,

    /// <summary>Fewer than <see cref="PlanHints.FewestPeople"/>.</summary>
    FewPeople,

    /// <summary>More than <see cref="PlanHints.MostPeople"/>.</summary>
    ManyPeople,

    /// <summary>Nobody speaks for the residents (policy notes F: at least one of the building concerned).</summary>
    NoResidents,

    /// <summary>Nobody is there who could solve it (policy notes F: at least one department that owns the issue).</summary>
    NoOfficials,
}

public static class PlanHints
{
    /// <summary>一般15–25人 [S1].</summary>
    public const int FewestPeople = 15;

    public const int MostPeople = 25;

    /// <param name="topics">Agenda items.</param>
    /// <param name="residents">Invited on the residents' side.</param>
    /// <param name="officials">Invited on the other side.</param>
    /// <param name="softTopics">Rule <c>meeting.topics_soft</c>.</param>
    public static IReadOnlyList<PlanHint> Of(int topics, int residents, int officials, int softTopics)
    {
        var hints = new List<PlanHint>();
        if (topics > softTopics) hints.Add(PlanHint.ManyTopics);
        if (residents + officials == 0) return [.. hints, PlanHint.FewPeople];
        if (residents + officials < FewestPeople) hints.Add(PlanHint.FewPeople);
        if (residents + officials > MostPeople) hints.Add(PlanHint.ManyPeople);
        if (residents == 0) hints.Add(PlanHint.NoResidents);
        if (officials == 0) hints.Add(PlanHint.NoOfficials);
        return hints;
    }
}
