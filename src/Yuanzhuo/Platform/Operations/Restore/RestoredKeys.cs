using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore.Metadata;
using System.Xml.Linq;

namespace Yuanzhuo.Platform.Operations.Restore;

/// <summary>Whether the keys that were taken in are those of the database: keys of another backup would be taken as well, and open nothing.</summary>
internal static class RestoredKeys
{
    /// <summary>What is sealed begins with a number of data protection and its key's id: twenty bytes, of which so many letters of base64url are sure.</summary>
    private const int Letters = 26;

    private static readonly byte[] Magic = [0x09, 0xf0, 0xc9, 0xf0];

    /// <summary>By how many keys something is sealed that are here, and that are not.</summary>
    public static async Task<(int Here, int Missing)> CountAsync(YuanzhuoDb db, CancellationToken ct)
    {
        var known = (await db.DataProtectionKeys.AsNoTracking().Select(k => k.Xml).ToListAsync(ct)).Select(HeadOf).ToHashSet();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).Select(QuestionOf).Where(q => q.Length > 0).Distinct())
            used.UnionWith(await db.Database.SqlQueryRaw<string>(question).ToListAsync(ct));
        return (used.Count(known.Contains), used.Count(u => !known.Contains(u)));
    }

    private static string? HeadOf(string? key) => XElement.Parse(key!).Attribute("id") is { } id && Guid.TryParse(id.Value, out var name) ? Head([.. Magic, .. name.ToByteArray()]) : null;

    private static string Head(byte[] begins) => WebEncoders.Base64UrlEncode(begins)[..Letters];

    /// <summary>All columns of a table that may hold something sealed; which do, their content says.</summary>
    private static string QuestionOf(IEntityType type)
    {
        var (table, mark) = (StoreObjectIdentifier.Table(type.GetTableName()!), WebEncoders.Base64UrlEncode(Magic)[..5]);
        return string.Join(" UNION ", type.GetFlattenedProperties().Where(p => p.ClrType == typeof(string)).Select(p => p.GetColumnName(table)).OfType<string>()
            .Select(column => $"SELECT substr(\"{column}\", 1, {Letters}) AS \"Value\" FROM \"{table.Name}\" WHERE \"{column}\" LIKE '{mark}%'"));
    }
}
