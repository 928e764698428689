using Yuanzhuo.Modules.Places.Data;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>What planning and changing a plan share: the form is shown anew after each small button, with all that was typed.</summary>
public abstract class PlanningPage : FormPage
{
    [SupplyParameterFromForm] protected PlanInput? Input { get; set; }

    /// <summary>Which button was pressed; see <see cref="PlanEdits"/>.</summary>
    [SupplyParameterFromForm] protected string? Deed { get; set; }

    [Inject] private protected RoundtableDesk Desk { get; set; } = null!;

    [Inject] private protected MatterPicker Picker { get; set; } = null!;

    [Inject] private protected GuestBook Book { get; set; } = null!;

    [Inject] private protected UnitSearch Units { get; set; } = null!;

    [Inject] private protected RulePacks Packs { get; set; } = null!;

    [Inject] private protected TimeProvider Clock { get; set; } = null!;

    protected PlanSight? Sight { get; private set; }

    /// <summary>Does what the small button says and shows the form again; the one that saves was refused.</summary>
    private protected Task ShowAsync(OrgUnit host, IReadOnlyList<OrgUnit> hosts, Guid? planned = null)
    {
        if (Deed == PlanEdits.LastGuests && Sight?.Last is { } last) foreach (var guest in last.Guests) PlanEdits.Seat(Input!, guest);
        if (Deed != PlanEdits.Save) PlanEdits.Apply(Input!, Deed ?? "");
        return LookAsync(host, hosts, planned);
    }

    /// <summary>What was ticked is part of what was typed.</summary>
    private protected void TakeTicks()
    {
        if (Http?.Request is { HasFormContentType: true } sent) PlanEdits.Take(Input!, sent.Form);
    }

    /// <param name="host">Who holds it.</param>
    /// <param name="hosts">Who could.</param>
    /// <param name="planned">The table itself, where it is there already.</param>
    private protected async Task LookAsync(OrgUnit host, IReadOnlyList<OrgUnit> hosts, Guid? planned = null)
    {
        var soft = await Packs.ValueAsync(DefaultRules.AgendaSoftLimit, host.Path, Clock.TodayInChina(), Stop);
        var (residents, officials) = (Input!.Residents.Count(r => !r.IsEmpty), Input.Officials.Count(r => !r.IsEmpty));
        var isEmpty = Input.Matters.Count + residents + officials <= 1;
        var offered = (await Book.OfferedAsync(host, Stop)).Where(g => !(g.Side == Side.Residents ? Input.Residents : Input.Officials).Exists(r => r.Label == g.Label));
        Sight = new PlanSight(
            hosts, await Picker.OfAsync(Input.Matters, Stop),
            [.. (await Picker.FindAsync(host, Input.Find, Stop)).Where(t => !Input.Matters.Contains(t.Number))],
            await Units.SuggestAsync(host, Stop), isEmpty ? [] : PlanHints.Of(Input.Matters.Count, residents, officials, soft), soft)
        {
            Last = await Book.LastAsync(host, planned, Stop), Guests = [.. offered],
        };
    }
}

/// <summary>What the form shows beside the input.</summary>
public sealed record PlanSight(
    IReadOnlyList<OrgUnit> Hosts, IReadOnlyList<Topic> Agenda, IReadOnlyList<Topic> Found, IReadOnlyList<string> UnitNames, IReadOnlyList<PlanHint> Hints, int SoftTopics)
{
    /// <summary>The host's last table, whose guests are offered.</summary>
    public LastTable? Last { get; init; }

    /// <summary>Who else can be picked.</summary>
    public IReadOnlyList<Guest> Guests { get; init; } = [];
}
