using Yuanzhuo.Platform.Drafts;
using Yuanzhuo.Platform.Http;

namespace Yuanzhuo.Web.Forms;

/// <summary>
/// What was sent waits, sealed, while its person proves who they are, and is then sent again by one press. It goes by a redirect: the page that asks for the proof
/// is a page like any other.
/// </summary>
public sealed class ProofFirst(FormDrafts drafts)
{
    private const string Address = "Proof.Address", Files = "Proof.Files";

    /// <summary>Keeps it; where to go on to.</summary>
    public async Task<string> KeepAsync(HttpContext http)
    {
        var page = http.Request.Path + http.Request.QueryString;
        if (await TypedForm.OfAsync(http) is not { } typed) return $"{NeedsProofAttribute.Page}?returnUrl={Uri.EscapeDataString(page)}";
        var key = NewId.Next().ToString("N");
        List<KeyValuePair<string, string>> fields = [.. typed.Fields, new(Address, typed.Address)];
        if (typed.HadFiles) fields.Add(new(Files, "1"));
        // Once it is done the waiting words go, like any draft of it.
        if (!fields.Exists(f => f.Key == Drafts.DraftLine.Field)) fields.Add(new(Drafts.DraftLine.Field, NameOf(key)));
        await drafts.KeepAsync(NameOf(key), fields, http.RequestAborted);
        return $"{NeedsProofAttribute.Page}?form={key}&returnUrl={Uri.EscapeDataString(page)}";
    }

    /// <summary>What that person has waiting; null where nothing is.</summary>
    public async Task<TypedForm?> FindAsync(Guid accountId, string? key, CancellationToken ct)
    {
        if (!Guid.TryParseExact(key, "N", out _) || await drafts.FindAsync(accountId, NameOf(key), ct) is not { } kept) return null;
        var address = kept.Fields.FirstOrDefault(f => f.Key == Address).Value;
        return address is null ? null : new(address, [.. kept.Fields.Where(f => f.Key is not (Address or Files))], kept.Fields.Any(f => f.Key == Files));
    }

    private static string NameOf(string key) => $"{NeedsProofAttribute.Page}#{key}";
}
