using System.Security.Cryptography;
using System.Text;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Dossier.Redacting;

/// <summary>Public words where they stand.</summary>
/// <param name="Words">What stands there.</param>
/// <param name="Where">The kind of thing that says it: <c>Dossier.Words_KIND</c>.</param>
/// <param name="Put">Puts other words there, to be saved.</param>
internal sealed record Writing(PublicWords Words, string Where, Action<PublicWords> Put)
{
    /// <summary>Names the words in a form without repeating them.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Words.Text)));
}
