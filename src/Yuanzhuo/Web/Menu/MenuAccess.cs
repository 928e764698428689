namespace Yuanzhuo.Web.Menu;

/// <summary>Whether the current person may do that action anywhere; access registers it per request.</summary>
public delegate bool MenuAccess(string action);
