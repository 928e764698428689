using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Showing;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Roundtables.Printing;

/// <summary>A sheet of paper about one announced roundtable.</summary>
public abstract class PrintPage : FormPage
{
    [Parameter] public string Number { get; set; } = "";

    [Inject] private protected RoundtableDesk Desk { get; set; } = null!;

    [Inject] private protected RoundtableReading Reading { get; set; } = null!;

    protected RoundtableView? View { get; private set; }

    /// <summary>Where the picture on the sheet leads.</summary>
    protected string Address => Navigation.ToAbsoluteUri($"/roundtables/{Number}").ToString();

    protected override async Task OnInitializedAsync()
    {
        var at = await Desk.ReadAsync(Number, Stop);
        if (at is null || !IsOut(at)) Navigation.NotFound();
        else View = await Reading.OfAsync(at, Stop);
    }

    /// <summary>The date under a document: Arabic digits without leading zeros (GB/T 9704-2012), always with the year.</summary>
    protected static string SheetDate(DateTimeOffset at) => DayWords.Plain(ChinaTime.DateOf(at), DateOnly.MinValue);

    private protected virtual bool IsOut(RoundtableAtHand at) => at.Table.NoticeAt is not null;
}
