namespace Yuanzhuo.Modules.Calendar.Importing;

/// <summary>The form that chooses a file; nothing is stored before the preview was seen.</summary>
internal sealed class CalendarUpload
{
    public IFormFile? File { get; set; }

    /// <summary>A second source to hold it against.</summary>
    public IFormFile? Compare { get; set; }

    public string? Source { get; set; }

    public string? Scope { get; set; }
}
