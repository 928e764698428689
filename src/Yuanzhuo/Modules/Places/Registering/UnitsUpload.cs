namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>The form that chooses a list of units; nothing is stored before the preview was seen.</summary>
internal sealed class UnitsUpload
{
    public IFormFile? File { get; set; }

    public bool IsWhole { get; set; }

    /// <summary>Six digits of the district it is about; the hosting one where left out.</summary>
    public string? District { get; set; }
}
