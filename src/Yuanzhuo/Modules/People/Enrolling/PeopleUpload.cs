namespace Yuanzhuo.Modules.People.Enrolling;

/// <summary>The form that chooses a list of people; nothing is stored before the preview was seen.</summary>
internal sealed class PeopleUpload
{
    public IFormFile? File { get; set; }
}
