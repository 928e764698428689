using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>A street's or town's own discipline inspection, which comes to be with the street.</summary>
internal static class InspectionOffice
{
    public static OrgUnit Of(OrgUnit street, DateOnly from, DateTimeOffset at)
    {
        var name = DisciplineNames.Of(street.Name);
        return OrgUnit.Found(OrgUnitKind.Discipline, name, null, street, PinyinInitials.Of(name), from, at);
    }
}
