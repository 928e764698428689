using System.CommandLine;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary><c>import-places FILE --year 2022</c>: shows the preview row by row, then brings the directory in line.</summary>
internal static class ImportPlacesCommand
{
    public static Command Create(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV with year,code12,name,kind,street_code9,street_name; kinds are shequ, village, jiaweihui, other." }.AcceptExistingOnly();
        var year = new Option<int?>("--year") { Description = "Which year's lines; may be left out where the file has one year only." };
        var on = new Option<string?>("--on") { Description = "The day from which it holds, as 2022-09-01; today if left out." };
        var preview = new Option<bool>("--preview") { Description = "Only show what would happen." };
        var successor = new Option<string[]>("--successor") { Description = "Who carries on for a unit that is gone, as OLDCODE=NEWCODE; may be repeated." };
        var accept = new Option<bool>("--accept-proposals") { Description = "Take the proposed successors where none is named." };
        var district = new Option<string?>("--district") { Description = "Founds the district under this name where the directory does not have it yet." };
        var command = new Command("import-places", "Brings the directory in line with an official list of streets, communities and villages.") { file, year, on, preview, successor, accept, district };
        command.SetAction(async (parsed, ct) =>
        {
            var input = new ImportPlaces.Input
            {
                Text = TextFile.Of(await File.ReadAllBytesAsync(parsed.GetRequiredValue(file).FullName, ct)), AcceptsProposals = parsed.GetValue(accept), DistrictName = parsed.GetValue(district),
            };
            var wrong = Fill(input, parsed.GetValue(year), parsed.GetValue(on), parsed.GetValue(successor) ?? []);
            if (wrong is null) return await RunAsync(services, input, parsed.GetValue(preview), ct);
            await Console.Error.WriteLineAsync(wrong);
            return 2;
        });
        return command;
    }

    private static string? Fill(ImportPlaces.Input input, int? year, string? on, string[] successors)
    {
        var years = DivisionUpload.Read(input.Text, 0).Years;
        if (year is null && years.Count > 1) return $"--year is needed; the file has {string.Join(", ", years)}.";
        input.Year = year ?? (years.Count == 1 ? years[0] : 0);
        input.On = on;
        foreach (var pair in successors.Select(s => s.Split('=')))
        {
            if (pair.Length != 2) return "--successor wants OLDCODE=NEWCODE.";
            input.Successors[pair[0]] = pair[1];
        }

        return null;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ImportPlaces.Input input, bool isPreview, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<Texts>();
        var shown = await scope.ServiceProvider.GetRequiredService<PreviewPlaces>().HandleAsync(input.Text, input.Year, input.Successors, ct);
        foreach (var row in shown.Upload.Errors) await Console.Error.WriteLineAsync($"{row.Line}: {texts[row.Error!]}");
        if (shown.Plan is { } plan) PlanText.Write(plan, texts, Console.Out);
        if (isPreview) return shown.Refusal is null ? 0 : Report([shown.Refusal], texts);

        var result = await scope.ServiceProvider.GetRequiredService<ImportPlaces>().HandleAsOperatorAsync(input, ct);
        if (!result.IsDone) return Report(result.Refusals, texts);
        Console.WriteLine(texts["Places.Imported", result.Value.Added, result.Value.Changed, result.Value.Gone]);
        foreach (var carried in result.Value.CarriedOver) Console.WriteLine(texts[carried.Key, carried.Count]);
        return 0;
    }

    private static int Report(IReadOnlyList<Refusal> refusals, Texts texts)
    {
        foreach (var refusal in refusals) Console.Error.WriteLine(texts[refusal]);
        if (refusals.Any(r => r.Key == "Places.NeedsSuccessor")) Console.Error.WriteLine(texts["Places.NeedsSuccessorCommand"]);
        return 1;
    }
}
