using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>A plan as a form carries it: text, so that whatever was typed stays.</summary>
public sealed class PlanInput : Repeatable, IPublicWriting
{
    /// <summary>The roundtable that is changed; empty for a new one.</summary>
    public string Number { get; set => field = value ?? ""; } = "";

    /// <summary>The version that the form was shown.</summary>
    public Guid Version { get; set; }

    /// <summary>Id of the host.</summary>
    public Guid Host { get; set; }

    public string Kind { get; set => field = value ?? ""; } = "";

    public string Title { get; set => field = value?.Trim() ?? ""; } = "";

    public string Venue { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>yyyy-MM-dd.</summary>
    public string Day { get; set => field = value ?? ""; } = "";

    /// <summary>HH:mm.</summary>
    public string Time { get; set => field = value ?? ""; } = "";

    /// <summary>It has been held already and is written down now (补记).</summary>
    public bool AlreadyHeld { get; set; }

    /// <summary>Why a day that was moved is so near; public words, only where a notice is changed.</summary>
    public string WhyShort { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>What is looked for among the open matters.</summary>
    public string Find { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>Numbers of matters, in the agenda's order.</summary>
    public List<string> Matters { get; set => field = value ?? []; } = [];

    public List<PersonRow> Residents { get; set => field = value ?? []; } = [];

    public List<PersonRow> Officials { get; set => field = value ?? []; } = [];

    /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
    public bool PersonalDataMayStand { get; set; }
}

/// <summary>A line of the list of people. Empty lines are left out.</summary>
public sealed class PersonRow
{
    /// <summary>Public words: 4栋居民代表.</summary>
    public string Label { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>The organisation, by name or initials.</summary>
    public string Unit { get; set => field = value?.Trim() ?? ""; } = "";

    public bool IsEmpty => Label.Length == 0 && Unit.Length == 0;
}
