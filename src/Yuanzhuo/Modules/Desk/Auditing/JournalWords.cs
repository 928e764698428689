using System.Globalization;
using Yuanzhuo.Modules.Dossier.Parts;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>Facts, their kinds and who did them, in the reader's language.</summary>
public sealed class JournalWords(Texts texts)
{
    /// <summary>A kind of fact from its own module's texts (<c>Module.Fact_KIND</c>); its name where there are none.</summary>
    public string Kind(string kind) =>
        FactJson.ModuleOf(kind) is { } module ? texts.Find($"{module}.Fact_{kind}", CultureInfo.CurrentUICulture) ?? kind : kind;

    /// <summary>In which role it was done.</summary>
    public string Role(JournalEntry entry) => entry is { ActorRole: nameof(Platform.Access.Role.Anyone), ActorAccountId: not null }
        ? texts["Desk.AsOneself"]
        : texts.Find("Platform.Role_" + entry.ActorRole, CultureInfo.CurrentUICulture) ?? entry.ActorRole;

    /// <summary>What happened: the sentence of the matter's story where there is one, else the kind.</summary>
    public string Sentence(string kind, Fact? fact, IReadOnlyDictionary<Guid, string> names, DateOnly today) =>
        (fact is null ? null : new FactTeller(texts, names, today, CultureInfo.CurrentUICulture).What(fact)) ?? Kind(kind);
}
