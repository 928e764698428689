using System.Text;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.Kernel;

namespace Yuanzhuo.Modules.Places.Reorganising;

public sealed partial class ImportPage
{
    private PreviewPlaces.Preview? _preview;

    [SupplyParameterFromForm(FormName = "places-upload")]
    private PlacesUpload? Upload { get; set; }

    [SupplyParameterFromForm(FormName = "places-import")]
    private ImportPlaces.Input? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // The form of an import must stand on the page again to be heard.
        if (Input is not null) _preview = await Preview.HandleAsync(Input.Text, Input.Year, Input.Successors, Stop);
    }

    private async Task ShowPreviewAsync()
    {
        if (Upload?.File is not { } file)
        {
            Show([Refusal.Invalid("Places.FileEmpty", "Upload.File")]);
            return;
        }

        var text = await TextOfAsync(file);
        var preview = await Preview.HandleAsync(text, Upload.Year, new Dictionary<string, string>(), Stop);
        if (preview.Refusal is { } refusal) Show([refusal with { Field = refusal.Field == "Year" ? "Upload.Year" : "Upload.File" }]);
        Input = new ImportPlaces.Input { Text = preview.Plan is null ? "" : DivisionUpload.OnlyYear(text, Upload.Year), Year = Upload.Year, SeenFingerprint = preview.Plan?.Fingerprint };
        _preview = preview;
    }

    private async Task TakeOverAsync()
    {
        // Nothing chosen in a list comes as an empty value.
        Input!.Successors = Input.Successors.Where(s => !string.IsNullOrEmpty(s.Value)).ToDictionary();
        Finish(await Import.HandleAsync(Input, Stop), _ => "/admin/places", "Places.Done_Imported");
    }

    /// <summary>One character more than may be imported is enough to see that a file is too long.</summary>
    private static async Task<string> TextOfAsync(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var letters = new char[DivisionUpload.LongestFile + 1];
        return new string(letters, 0, await reader.ReadBlockAsync(letters));
    }
}
