using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>One deed with all that is needed to try it: the input is valid, so that whoever is refused is refused for who they are.</summary>
/// <param name="Input">What is asked, of a thing that stands ready.</param>
/// <param name="By">Somebody who may; with the same input they succeed.</param>
/// <param name="Where">The paths at which the mechanism looks for the right; none where the deed is everybody's.</param>
public sealed record DeedCase(Repeatable Input, Person By, params IReadOnlyList<string> Where)
{
    /// <summary>Who has the right at the place and did the step before, or is concerned themselves; and with what they are refused.</summary>
    public IReadOnlyList<(Person Who, string Why)> OwnHands { get; init; } = [];

    /// <summary>Inputs with which the right person is refused too, because they name another one's thing or one that is their own; and with what.</summary>
    public IReadOnlyList<(Repeatable Input, string Why)> Refused { get; init; } = [];

    /// <summary>An input that was shown the thing as it was before; found by itself where the input says <see cref="IVersioned"/>.</summary>
    public Repeatable? Old { get; init; }

    /// <summary>Another person who may, with the same input.</summary>
    public Person? Other { get; init; }

    /// <summary>Done, it is out of reach of whoever did it: no right there any more, not even to the first answer (docs/adr/0015).</summary>
    public bool MovesAway { get; init; }

    /// <summary>It makes something new with an input that could carry a version.</summary>
    public bool ShowsNothing { get; init; }
}
