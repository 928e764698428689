using System.CommandLine;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Calendar.Importing;

/// <summary><c>import-calendar FILE</c>: previews, reports the differences between the sources, then imports.</summary>
internal static class ImportCommand
{
    public static Command Create(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV with date,kind,name: 2027-01-01,holiday,元旦 or 2027-01-03,workday,元旦." }.AcceptExistingOnly();
        var compare = new Option<FileInfo?>("--compare") { Description = "A second source to hold the file against; the shipped one if left out." };
        var scope = new Option<string>("--scope") { Description = "Official code of the place it holds for; the whole country if left out.", DefaultValueFactory = _ => "" };
        var isDryRun = new Option<bool>("--dry-run") { Description = "Only show what would happen." };
        var command = new Command("import-calendar", "Imports days off and make-up working days.") { file, compare, scope, isDryRun };
        command.SetAction((parsed, ct) => RunAsync(services, parsed.GetRequiredValue(file), parsed.GetValue(compare), parsed.GetValue(scope) ?? "", parsed.GetValue(isDryRun), ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo file, FileInfo? compare, string scope, bool isDryRun, CancellationToken ct)
    {
        await using var unit = services.CreateAsyncScope();
        var text = TextFile.Of(await File.ReadAllBytesAsync(file.FullName, ct));
        var compareText = compare is null ? "" : TextFile.Of(await File.ReadAllBytesAsync(compare.FullName, ct));
        var texts = unit.ServiceProvider.GetRequiredService<Texts>();
        Show(await unit.ServiceProvider.GetRequiredService<PreviewImport>().HandleAsync(text, compareText, scope, ct), texts);
        if (isDryRun || !IsMeant())
            return 0;
        var input = new ImportCalendar.Input { Text = text, Source = file.Name, Scope = scope };
        return Report(await unit.ServiceProvider.GetRequiredService<ImportCalendar>().HandleAsOperatorAsync(input, ct), texts);
    }

    /// <summary>A person at a terminal is asked once more; a script says what it means by calling without <c>--dry-run</c>.</summary>
    private static bool IsMeant()
    {
        if (Console.IsInputRedirected) return true;
        Console.Write("Import this? [y/N] ");
        return Console.ReadLine()?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static void Show(PreviewImport.Preview preview, Texts texts)
    {
        foreach (var row in preview.Errors)
            Console.Error.WriteLine($"{row.Line}: {texts[row.Error!]}");
        foreach (var change in preview.Changes.Where(change => change.Kind != CalendarChangeKind.Same))
            Console.WriteLine($"{change.Kind,-8}{change.On:yyyy-MM-dd}  {Say(change.Before)} -> {Say(change.After)}");
        foreach (var difference in preview.Differences)
            Console.WriteLine($"Sources differ{(difference.ChangesCounting ? "!" : "")} {difference.On:yyyy-MM-dd}  {Say(difference.First)} | {Say(difference.Second)}");
    }

    private static int Report(Result<ImportCalendar.Outcome> result, Texts texts)
    {
        foreach (var refusal in result.Refusals)
            Console.Error.WriteLine(texts[refusal]);
        if (!result.IsDone)
            return 1;
        var outcome = result.Value;
        Console.WriteLine($"Edition {outcome.Edition}: {outcome.Added} new, {outcome.Changed} changed, {outcome.Removed} gone; {outcome.DueDatesRecounted} due dates counted again.");
        return 0;
    }

    private static string Say(SpecialDay? day) => day is null ? "-" : $"{day.Kind} {day.Name}";
}
