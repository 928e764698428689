using Microsoft.AspNetCore.Components;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Imports;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Places.Registering;

public sealed partial class UnitsPage
{
    private UnitPlan? _plan;
    private IReadOnlyList<ImportLine> _imports = [];
    private IReadOnlyList<OrgUnit> _districts = [];

    [SupplyParameterFromForm(FormName = "units-upload")]
    private UnitsUpload? Upload { get; set; }

    [SupplyParameterFromForm(FormName = "units-import")]
    private ImportUnits.Input? Input { get; set; }

    static IReadOnlyList<FormDeed> IDeedPage.Forms =>
    [
        FormDeed.Of<ImportUnits, ImportUnits.Input, ImportUnits.Outcome>("units-import", _ => new("/admin/places/units", "Places.Done_UnitsImported")),
        FormDeed.Of<UndoUnits, UndoUnits.Input, Guid>("units-undo", _ => new("/admin/places/units", "Places.Done_UnitsUndone")),
    ];

    protected override async Task OnInitializedAsync()
    {
        _districts = await Districts.AllAsync(Stop);
        _imports = await Imports.HandleAsync(Stop);
        // An import that was refused stands on the page again.
        if (Input is not null) await DrawAsync(Input);
    }

    private async Task ShowPreviewAsync()
    {
        if (Upload?.File is not { } file)
        {
            Show([Refusal.Invalid("Platform.SheetEmpty", "Upload.File")]);
            return;
        }

        var read = await SheetFile.ReadAsync(file.OpenReadStream(), Stop);
        if (!read.IsDone)
        {
            Show([read.Refusals[0] with { Field = "Upload.File" }]);
            return;
        }

        var input = new ImportUnits.Input { Text = read.Value, Source = file.FileName, IsWhole = Upload.IsWhole, District = Upload.District };
        if (await DrawAsync(input) is { } refusal) Show([refusal with { Field = "Upload.File" }]);
        else Input = input;
    }

    private async Task<Refusal?> DrawAsync(ImportUnits.Input input)
    {
        var drawn = await Draw.OfFileAsync(input.Text, input.IsWhole, input.District, Stop);
        if (!drawn.IsDone) return drawn.Refusals[0];
        _plan = drawn.Value;
        input.SeenFingerprint = _plan.Fingerprint;
        return null;
    }
}
