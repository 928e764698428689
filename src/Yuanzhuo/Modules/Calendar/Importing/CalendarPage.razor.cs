using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Calendar.Importing;

public sealed partial class CalendarPage
{
    private const int FirstYear = 2004, LastYear = 2090;

    private WorkingCalendar? _calendar;
    private int _year;
    private int _workingDays;
    private PreviewImport.Preview? _preview;

    [SupplyParameterFromQuery(Name = "year")]
    private string? Year { get; set; }

    [SupplyParameterFromForm(FormName = "calendar-upload")]
    private CalendarUpload? Upload { get; set; }

    [SupplyParameterFromForm(FormName = "calendar-import")]
    private ImportCalendar.Input? Input { get; set; }

    static IReadOnlyList<FormDeed> IDeedPage.Forms => [FormDeed.Of<ImportCalendar, ImportCalendar.Input, ImportCalendar.Outcome>("calendar-import", _ => new("/admin/calendar", "Calendar.Done_Imported"))];

    protected override async Task OnInitializedAsync()
    {
        _year = int.TryParse(Year, out var year) && year is >= FirstYear and <= LastYear ? year : Clock.TodayInChina().Year;
        var calendar = await Calendars.NationalAsync(Stop);
        // An import that was refused stands on the page again.
        if (Input is not null)
            _preview = await Preview.HandleAsync(Input.Text, "", Input.Scope, Stop);
        _workingDays = calendar.WorkingDaysBetween(new DateOnly(_year - 1, 12, 31), new DateOnly(_year, 12, 31));
        _calendar = calendar;
    }

    private async Task ShowPreviewAsync()
    {
        if (Upload?.File is not { } file)
        {
            Show([Refusal.Invalid("Calendar.FileEmpty", "Upload.File")]);
            return;
        }

        Input = new ImportCalendar.Input
        {
            Text = await TextOfAsync(file), Source = Upload.Source?.Trim() is { Length: > 0 } source ? source : file.FileName, Scope = Upload.Scope?.Trim() ?? "",
        };
        if (ImportCalendar.Check(Input) is { IsDone: false } invalid)
            Show([.. invalid.Refusals.Select(refusal => refusal with { Field = refusal.Field == nameof(Input.Text) ? "Upload.File" : "Upload." + refusal.Field })]);
        _preview = await Preview.HandleAsync(Input.Text, Upload.Compare is { } compare ? await TextOfAsync(compare) : "", Input.Scope, Stop);
        Input.SeenVersion = _preview.SeenVersion;
    }

    private Task<string> TextOfAsync(IFormFile file) => TextFile.ReadAsync(file.OpenReadStream(), CalendarFileCheck.LongestFile, Stop);
}
