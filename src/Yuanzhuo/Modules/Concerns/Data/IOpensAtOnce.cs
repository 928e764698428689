using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>What is written down at the desk becomes a matter in the same send (记下并立项). The Matters module does it.</summary>
public interface IOpensAtOnce
{
    /// <summary>How hard it may look, each with its last day; the first is the usual one.</summary>
    Task<IReadOnlyList<Choice>> HandlingsAsync(OrgUnit place, CancellationToken ct);

    /// <summary>Opens the matter within the running deed, by a person who has the right for it at the place.</summary>
    Task<Result> OpenAsync(Concern concern, OrgUnit place, AtOnce how, DateTimeOffset at, CancellationToken ct);
}

/// <summary>What the worker said of the matter.</summary>
/// <param name="Title">Empty where the first words of the concern shall be the title.</param>
/// <param name="TitleMayStand">What looks personal in the title was looked at and may be public.</param>
/// <param name="Handling">Which of the choices; empty is the usual one.</param>
/// <param name="Holder">The organisation it is offered to; null where the place keeps it.</param>
public sealed record AtOnce(string Title, bool TitleMayStand, string Handling, OrgUnit? Holder)
{
    /// <summary>Characters of a matter's title.</summary>
    public const int MostTitle = 60;

    /// <summary>The choice that stands there unless somebody chooses another.</summary>
    public const string UsualHandling = "Usual";
}
