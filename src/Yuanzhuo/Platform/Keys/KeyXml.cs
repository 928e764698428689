using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Yuanzhuo.Platform.Keys;

/// <summary>A key's stored form, in which data protection marks what must not stand in the clear and how it is opened again.</summary>
internal static class KeyXml
{
    private static readonly XNamespace Marks = "http://schemas.asp.net/2015/03/dataProtection";

    /// <summary>The key with its secret parts encrypted; what is encrypted already stays as it is.</summary>
    public static XElement Encrypted(XElement key, IXmlEncryptor encryptor)
    {
        var whole = new XElement("whole", key);
        foreach (var secret in whole.Descendants().Where(e => (bool?)e.Attribute(Marks + "requiresEncryption") == true).ToList())
        {
            var sealedSecret = encryptor.Encrypt(new XDocument(secret).Root!);
            secret.ReplaceWith(new XElement(Marks + "encryptedSecret", new XAttribute("decryptorType", sealedSecret.DecryptorType.AssemblyQualifiedName!), sealedSecret.EncryptedElement));
        }

        return whole.Elements().Single();
    }
}
