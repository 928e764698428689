using Microsoft.AspNetCore.Components;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Places.Reorganising;

public sealed partial class ImportPage
{
    private PreviewPlaces.Preview? _preview;

    [SupplyParameterFromForm(FormName = "places-upload")]
    private PlacesUpload? Upload { get; set; }

    [SupplyParameterFromForm(FormName = "places-import")]
    private ImportPlaces.Input? Input { get; set; }

    static IReadOnlyList<FormDeed> IDeedPage.Forms =>
    [
        // Nothing chosen in a list comes as an empty value.
        FormDeed.Of<ImportPlaces, ImportPlaces.Input, ImportPlaces.Outcome>(
            "places-import", _ => new("/admin/places", "Places.Done_Imported"), fill: (input, _) => input.Successors = input.Successors.Where(s => !string.IsNullOrEmpty(s.Value)).ToDictionary()),
    ];

    protected override async Task OnInitializedAsync()
    {
        // An import that was refused stands on the page again.
        if (Input is not null) _preview = await Preview.HandleAsync(Input.Text, Input.Year, Input.Successors, Stop);
    }

    private async Task ShowPreviewAsync()
    {
        if (Upload?.File is not { } file)
        {
            Show([Refusal.Invalid("Places.FileEmpty", "Upload.File")]);
            return;
        }

        var text = await TextFile.ReadAsync(file.OpenReadStream(), DivisionUpload.LongestFile, Stop);
        var preview = await Preview.HandleAsync(text, Upload.Year, new Dictionary<string, string>(), Stop);
        if (preview.Refusal is { } refusal) Show([refusal with { Field = refusal.Field == "Year" ? "Upload.Year" : "Upload.File" }]);
        Input = new ImportPlaces.Input { Text = preview.Plan is null ? "" : DivisionUpload.OnlyYear(text, Upload.Year), Year = Upload.Year, SeenFingerprint = preview.Plan?.Fingerprint };
        _preview = preview;
    }
}
