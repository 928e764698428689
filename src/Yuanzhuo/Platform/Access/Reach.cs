namespace Yuanzhuo.Platform.Access;

/// <summary>How far from the post's organisation a right carries.</summary>
public enum Reach
{
    /// <summary>Everywhere in the installation.</summary>
    Anywhere,

    /// <summary>The post's organisation and all below it.</summary>
    Subtree,

    /// <summary>The post's organisation only.</summary>
    Unit,

    /// <summary>The communities a leader is linked to (挂点) and all below them.</summary>
    Linked,
}
