using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Data.Trips;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>A whole matter, by the number for which a <see cref="Gather"/> asks, with its parts in their order.</summary>
public sealed class MatterRows
{
    /// <summary>The matter's id, for what else is asked in the same trip.</summary>
    public const string Id = """(SELECT "Id" FROM matters WHERE "Number" = $1)""";

    private readonly Rows<Matter> _matters;
    private readonly Rows<MatterVoice> _voices;
    private readonly Rows<HandOver> _handOvers;
    private readonly Rows<Holding> _holdings;
    private readonly Rows<StepVisit> _visits;
    private readonly Rows<Progress> _progress;
    private readonly Rows<ProgressFile> _files;
    private readonly Rows<string> _mergedInto;

    private MatterRows(Gather gather)
    {
        _matters = gather.All<Matter>("""
            "Number" = $1
            """);
        _voices = gather.All<MatterVoice>(Of(""));
        _handOvers = gather.All<HandOver>(Of("OfferedAt"));
        _holdings = gather.All<Holding>(Of("FromAt"));
        _visits = gather.All<StepVisit>(Of("EnteredAt"));
        _progress = gather.All<Progress>(Of("ReportedAt"));
        _files = gather.All<ProgressFile>($"""
            "ProgressId" IN (SELECT "Id" FROM progress WHERE "MatterId" = {Id})
            """);
        _mergedInto = gather.Lines<Matter, string>(m => m.Number, """
            "Id" = (SELECT "MergedIntoId" FROM matters WHERE "Number" = $1)
            """);
    }

    /// <summary>Number of the matter it was merged into, or null.</summary>
    public string? MergedIntoNumber => _mergedInto is [var number] ? number : null;

    public static MatterRows Ask(Gather gather) => new(gather);

    /// <summary>The matter, or null where no matter has that number. Once, after the trip.</summary>
    public Matter? Whole()
    {
        if (_matters is not [var matter]) return null;
        _progress.Hold(nameof(Progress.Files), _files);
        _matters.Hold(nameof(Matter.Voices), _voices);
        _matters.Hold(nameof(Matter.HandOvers), _handOvers);
        _matters.Hold(nameof(Matter.Holdings), _holdings);
        _matters.Hold(nameof(Matter.Visits), _visits);
        _matters.Hold(nameof(Matter.ProgressEntries), _progress);
        return matter;
    }

    private static string Of(string order) => $"\"MatterId\" = {Id}" + (order == "" ? "" : $" ORDER BY \"{order}\"");
}
