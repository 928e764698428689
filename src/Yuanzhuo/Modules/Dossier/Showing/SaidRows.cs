using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Dossier.Showing;

/// <summary>What people said about a matter and the files of its record, as far as its reader may see them.</summary>
internal sealed class SaidRows
{
    private const string Concerns = $"""(SELECT "ConcernId" FROM matter_voices WHERE "MatterId" = {MatterRows.Id} AND "LeftAt" IS NULL)""";

    private readonly Rows<ConcernLine> _concerns;
    private readonly Rows<PhotoLine> _photos;
    private readonly Rows<FileLine> _files;

    private SaidRows(Gather gather)
    {
        _concerns = gather.Lines<Concern, ConcernLine>(c => new ConcernLine(c.Id, c.RaisedOn, c.Channel, c.PublicWords), $"\"Id\" IN {Concerns} ORDER BY \"RaisedAt\"");
        _photos = gather.Lines<ConcernPhoto, PhotoLine>(p => new PhotoLine(p.ConcernId, p.FileId), $"\"ConcernId\" IN {Concerns} ORDER BY \"Order\"");
        _files = gather.Lines<StoredFile, FileLine>(f => new FileLine(f.Id, f.Name, f.ContentType, f.IsPublic, f.WithdrawnReason), $"""
            "Id" IN (SELECT "FileId" FROM concern_photos WHERE "ConcernId" IN {Concerns})
            OR "Id" IN (SELECT "FileId" FROM progress_files WHERE "ProgressId" IN (SELECT "Id" FROM progress WHERE "MatterId" = {MatterRows.Id}))
            """);
    }

    public static SaidRows Ask(Gather gather) => new(gather);

    /// <param name="maySeeWork">Whether the reader may see files that are not public.</param>
    public IReadOnlyList<SaidWords> Said(bool maySeeWork)
    {
        var open = _files.Where(f => f.IsPublic || maySeeWork).Select(f => f.Id).ToHashSet();
        var withdrawn = _files.Where(f => f.WithdrawnReason is not null).ToDictionary(f => f.Id, f => f.WithdrawnReason!.Text);
        var photos = _photos.ToLookup(p => p.ConcernId, p => p.FileId);
        return [.. _concerns.Select(c => new SaidWords(c.RaisedOn, c.Channel, c.PublicWords, [.. photos[c.Id].Where(p => open.Contains(p) && !withdrawn.ContainsKey(p))], photos[c.Id].Count(p => !open.Contains(p) && !withdrawn.ContainsKey(p)))
        {
            Withdrawn = [.. photos[c.Id].Where(withdrawn.ContainsKey).Select(p => withdrawn[p])],
        })];
    }

    public IReadOnlyDictionary<Guid, ShownFile> Files(bool maySeeWork) =>
        _files.ToDictionary(f => f.Id, f => new ShownFile(f.Id, f.Name, f.ContentType.StartsWith("image/", StringComparison.Ordinal), f.IsPublic || maySeeWork, f.WithdrawnReason?.Text));

    private sealed record ConcernLine(Guid Id, DateOnly RaisedOn, Channel Channel, string PublicWords);

    private sealed record PhotoLine(Guid ConcernId, Guid FileId);

    private sealed record FileLine(Guid Id, string Name, string ContentType, bool IsPublic, PublicWords? WithdrawnReason);
}
