using System.Globalization;
using Yuanzhuo.Modules.Dossier.Narrating;
using Yuanzhuo.Modules.Dossier.Parts;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Dossier.Publishing;

/// <summary>
/// The public facts of a matter: kinds on the list of <see cref="FactLook"/> with the values named there, and nothing else. Who did it is
/// told as an organisation by the fact itself; accounts, concerns and files stay inside.
/// </summary>
internal sealed class PublishFacts(YuanzhuoDb db, Texts texts, TimeProvider clock)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>Null where no matter has that number.</summary>
    public async Task<FactsAnswer?> HandleAsync(string number, CancellationToken ct)
    {
        if (number.Length > 40) return null;
        var id = await db.Matters.Where(m => m.Number == number).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct);
        if (id is null) return null;
        var entries = await db.Journal.AsNoTracking().Where(e => e.MatterId == id).OrderBy(e => e.Seq).ToListAsync(ct);
        await db.FillWordsAsync(entries, ct);
        var facts = entries.Select(e => (Entry: e, Fact: FactLook.ByKind.ContainsKey(e.Kind) ? FactJson.Read(e) : null)).Where(f => f.Fact is not null).ToList();
        var ids = facts.SelectMany(f => FactTeller.Ids(f.Fact!)).Distinct().ToList();
        var names = await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var teller = new FactTeller(texts, names, clock.TodayInChina(), Chinese);
        return new FactsAnswer(number, [.. facts.Select(f => new FactAnswer(f.Entry.Seq, f.Entry.At, f.Entry.Kind, Sentence(teller, f.Fact!), Details(f.Entry.Kind, f.Fact!, names)))]);
    }

    private static string Sentence(FactTeller teller, Fact fact)
    {
        var what = teller.What(fact) ?? "";
        return teller.More(fact) is { } more ? what + "。" + more : what;
    }

    private static Dictionary<string, object?> Details(string kind, Fact fact, Dictionary<Guid, string> names) => FactLook.ByKind[kind].Public
        .Select(name => (Name: name, Value: fact.GetType().GetProperty(name)?.GetValue(fact)))
        .ToDictionary(v => NameOf(v.Name, v.Value), v => ValueOf(v.Value, names));

    /// <summary>An organisation stands by its name, so its value is not called an id.</summary>
    private static string NameOf(string name, object? value)
    {
        var shown = value is Guid && name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name;
        return char.ToLowerInvariant(shown[0]) + shown[1..];
    }

    private static object? ValueOf(object? value, Dictionary<Guid, string> names) => value switch
    {
        Guid id => names.GetValueOrDefault(id),
        Enum word => char.ToLowerInvariant(word.ToString()[0]) + word.ToString()[1..],
        _ => value,
    };
}
