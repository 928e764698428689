using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>Says on the pages of the two books as what the words of a box were understood.</summary>
public sealed class AskedWords(Texts texts)
{
    private const int MostNamed = 3;

    public string Unit(Asked asked, string typed) => asked.Unit switch
    {
        null => texts["Desk.AskedNoUnit", typed],
        { AboveName: { } above } unit => texts["Desk.AskedUnitIn", unit.Name, above],
        var unit => texts["Desk.AskedUnit", unit.Name],
    };

    public string People(Asked asked, string typed)
    {
        if (asked.People is not { All: { Count: > 0 } all } found) return texts["Desk.AskedNobody", typed];
        var names = string.Join('、', all.Take(MostNamed).Select(p => p.Name).Distinct());
        var said = all.Count > MostNamed ? texts["Desk.AskedPeopleMore", names, all.Count] : texts["Desk.AskedPeople", names];
        return found.AreNear ? said + texts["Desk.AskedNear", typed] : said;
    }

    public string Matters(Asked asked, string typed) => asked switch
    {
        { Seq: { } seq } => texts["Desk.AskedSeq", seq],
        { Matters.Common: not null } => texts["Desk.AskedMattersMany", typed, MatterTerms.MostFew],
        { Matters.Few: { Count: > 0 } few } => texts["Desk.AskedMatters", typed, few.Count],
        _ => texts["Desk.AskedNoMatter", typed],
    };
}
