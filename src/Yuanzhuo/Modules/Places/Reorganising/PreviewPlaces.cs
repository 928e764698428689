namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>Shows what a new list would do to the directory, without doing it.</summary>
internal sealed class PreviewPlaces(YuanzhuoDb db)
{
    /// <param name="Plan">Row by row; null where the file cannot be taken at all.</param>
    /// <param name="Upload">The file, with its wrong lines.</param>
    /// <param name="Refusal">Why it cannot be taken.</param>
    public sealed record Preview(ReorganisationPlan? Plan, DivisionUpload Upload, Refusal? Refusal);

    public async Task<Preview> HandleAsync(string text, int year, IReadOnlyDictionary<string, string> chosen, CancellationToken ct)
    {
        var upload = DivisionUpload.Read(text, year);
        if (upload.Refuse(text, year) is { } refusal) return new(null, upload, refusal);
        var units = await DistrictUnits.LoadAsync(db, upload.Snapshot!.DistrictCode, ct);
        return units is null
            ? new(null, upload, Refusal.Invalid("Places.NoSuchDistrict", "Text", upload.Snapshot.DistrictCode))
            : new(ReorganisationPlan.Draw(units.Known, upload.Snapshot, chosen), upload, null);
    }
}
