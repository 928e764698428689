using Microsoft.AspNetCore.Components;
using Yuanzhuo.Platform.Imports;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.People.Enrolling;

public sealed partial class PeopleImportPage
{
    private PeoplePlan? _plan;
    private ImportPeople.Outcome? _done;
    private IReadOnlyList<PeopleImportEntry> _imports = [];

    [SupplyParameterFromForm(FormName = "people-upload")]
    private PeopleUpload? Upload { get; set; }

    [SupplyParameterFromForm(FormName = "people-import")]
    private ImportPeople.Input? Input { get; set; }

    static IReadOnlyList<FormDeed> IDeedPage.Forms =>
    [
        FormDeed.Showing<ImportPeople, ImportPeople.Input, ImportPeople.Outcome>("people-import"),
        FormDeed.Of<CloseUnused, CloseUnused.Input, int>("close-unused", _ => new("/admin/people/import", "People.Done_UnusedClosed")),
    ];

    protected override async Task OnInitializedAsync()
    {
        _done = ShownOnce.Of<ImportPeople.Outcome>(Http, "people-import");
        _imports = await Imports.HandleAsync(Stop);
        // An import that was refused stands on the page again.
        if (_done is null && Input is not null) await DrawAsync(Input);
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

        var input = new ImportPeople.Input { Text = read.Value, Source = file.FileName };
        if (await DrawAsync(input) is { } refusal) Show([refusal with { Field = "Upload.File" }]);
        else Input = input;
    }

    private async Task<Refusal?> DrawAsync(ImportPeople.Input input)
    {
        var drawn = await Draw.OfFileAsync(input.Text, Stop);
        if (!drawn.IsDone) return drawn.Refusals[0];
        _plan = drawn.Value;
        input.SeenFingerprint = _plan.Fingerprint;
        return null;
    }
}
