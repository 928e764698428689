namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>By what it is found.</summary>
public sealed partial class Matter
{
    /// <summary>Tokens of all that is public about it (<see cref="MatterSearchText"/>); kept by the methods that change any of that.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The tokens are those of an earlier version of the product and have to be written anew.</summary>
    public bool IsSearchOld { get; private set; }

    private void Index() => (SearchText, IsSearchOld) = (MatterSearchText.Of(this), false);
}
