namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// The input of a form in which staff write what everybody reads. What looks like personal data is never altered silently: the form comes back naming it,
/// with a tick to let it stand (docs/adr/0019-public-words.md).
/// </summary>
public interface IPublicWriting
{
    /// <summary>"已核对，可以公开" was ticked: what was named may be read by everybody.</summary>
    bool PersonalDataMayStand { get; set; }
}
