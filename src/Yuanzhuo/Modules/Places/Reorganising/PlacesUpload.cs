namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>The form that chooses a file; nothing is stored before the preview was seen.</summary>
internal sealed class PlacesUpload
{
    public IFormFile? File { get; set; }

    public int Year { get; set; }
}
