namespace Yuanzhuo.Modules.Places.Domain.Divisions;

/// <summary>One place of an official list: a community, village or family committee and the street it lies in.</summary>
/// <param name="Code">Twelve digits.</param>
/// <param name="Name">As shown: without the office's suffix (<see cref="DivisionNames"/>).</param>
/// <param name="Kind">Community, village or family committee.</param>
/// <param name="StreetCode">Twelve digits; the list gives the first nine.</param>
/// <param name="StreetName">As shown: without 办事处.</param>
public sealed record DivisionRow(string Code, string Name, OrgUnitKind Kind, string StreetCode, string StreetName);
