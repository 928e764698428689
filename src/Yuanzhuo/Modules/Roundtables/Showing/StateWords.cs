using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Roundtables.Showing;

/// <summary>A roundtable's state on a day: what was announced for a past day and never begun is said to lack its minutes.</summary>
internal static class StateWords
{
    public static (Tone Tone, IconName Icon, string Key) Of(RoundtableState state, DateOnly heldOn, DateOnly today) => state switch
    {
        RoundtableState.Planned => (Tone.Idle, IconName.Edit, "Roundtables.State_Planned"),
        RoundtableState.Announced when heldOn == today => (Tone.Brand, IconName.Table, "Roundtables.State_Today"),
        RoundtableState.Announced when heldOn > today => (Tone.Info, IconName.Calendar, "Roundtables.State_Announced"),
        RoundtableState.Announced => (Tone.Warn, IconName.Clock, "Roundtables.State_NoMinutes"),
        RoundtableState.Held when heldOn == today => (Tone.Brand, IconName.Chat, "Roundtables.State_Held"),
        RoundtableState.Held => (Tone.Warn, IconName.Clock, "Roundtables.State_NoResult"),
        RoundtableState.Published => (Tone.Ok, IconName.Check, "Roundtables.State_Published"),
        _ => (Tone.Idle, IconName.Cross, "Roundtables.State_Cancelled"),
    };
}
