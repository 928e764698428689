using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Yuanzhuo.Platform.Operations;

namespace Yuanzhuo.Platform.Keys;

/// <summary>
/// At start: takes key files of <c>Keys:Folder</c> into the database that it does not have (an installation from before, or a restored
/// backup; the files stay), and encrypts keys that stand there in the clear once there is a certificate.
/// </summary>
internal sealed class TakeInKeys(YuanzhuoDb db, IConfiguration configuration, IOptions<KeyManagementOptions> keys, IHostEnvironment environment, ILogger<TakeInKeys> logger)
{
    public Task HandleAsync(CancellationToken ct) => TakeAsync(OwnFolder.Path(configuration, configuration["Keys:Folder"] ?? "data/keys"), ct);

    /// <summary>The same from any folder.</summary>
    public async Task TakeAsync(string from, CancellationToken ct)
    {
        var known = await db.DataProtectionKeys.ToListAsync(ct);
        var folder = new DirectoryInfo(from);
        foreach (var file in folder.Exists ? folder.GetFiles("*.xml") : [])
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            if (known.Any(k => k.FriendlyName == name)) continue;
            var key = new DataProtectionKey { FriendlyName = name, Xml = await File.ReadAllTextAsync(file.FullName, ct) };
            known.Add(key);
            db.DataProtectionKeys.Add(key);
        }

        if (keys.Value.XmlEncryptor is { } encryptor) foreach (var key in known) key.Xml = KeyXml.Encrypted(XElement.Parse(key.Xml!), encryptor).ToString(SaveOptions.DisableFormatting);
        else if (environment.IsProduction()) logger.LogWarning("Keys:Certificates is not set: whoever reads the database can open the contact data in it (docs/operations/keys.md)");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (LostRaces.Has(lost))
        {
            // Another node that starts now took the same files in.
        }

        db.ChangeTracker.Clear();
    }
}
