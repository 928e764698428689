namespace Yuanzhuo.Web.Kept;

/// <summary>On a page that everybody may open but that is some person's own (by a secret number in its address): it is drawn for each who asks and kept nowhere.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeverKeptAttribute : Attribute;
