namespace Yuanzhuo.Platform.Work;

/// <summary>The one way in which something is changed. What every deed says of itself, so that a test finds and tries them all.</summary>
public abstract class Deed
{
    /// <summary>The right it needs.</summary>
    public abstract Act Act { get; }

    /// <summary>Its rule looks at rows that it does not change: then nobody may change them meanwhile (serializable, tried again where that failed).</summary>
    public virtual bool ReadsOthers => false;

    /// <summary>Its rule looks at all of a district, or changes much of it: while it lasts nobody else's deed that reads others begins.</summary>
    public virtual bool StandsAlone => false;

    /// <summary>Why it was not done where proof was wanted; the form that was sent waits for it.</summary>
    public static readonly Refusal ProofNeeded = Refusal.Forbidden("Web.ProofNeeded");

    /// <summary>Whoever does it must have proved lately who they are: an open desk is not enough for it (<see cref="IFreshProof"/>).</summary>
    public virtual bool NeedsProof => false;

    /// <summary>Its outcome may be remembered for a repeated send; a password or contact data may not.</summary>
    protected virtual bool IsRemembered => true;
}

/// <summary>
/// A deed: what was asked → its rules → the thing and where it stands → the right there → whether it was done before → the mechanism's rule →
/// state, facts, letters and key in one transaction. A use case writes down what is its own: <see cref="TakeAsync"/> and <see cref="DoAsync"/>.
/// </summary>
/// <typeparam name="TInput">What was asked.</typeparam>
/// <typeparam name="TThing">What is changed, loaded.</typeparam>
/// <typeparam name="TOutcome">What came of it; must survive JSON.</typeparam>
public abstract class Deed<TInput, TThing, TOutcome>(Doer doer) : Deed, IDeed<TInput, TOutcome>
    where TInput : Repeatable
{
    /// <summary>What can be said of the input by itself; none where there is nothing to say.</summary>
    protected virtual Rules<TInput>? Rules => null;

    /// <summary>The same of one send, where only some inputs make it look at others' rows.</summary>
    protected internal virtual bool ReadsOthersFor(TInput input) => ReadsOthers;

    /// <summary>Who does it.</summary>
    protected Doer Doer => doer;

    /// <summary>One instant for the whole deed.</summary>
    protected DateTimeOffset Now { get; private set; }

    /// <summary>Done, or refused with reasons.</summary>
    public virtual Task<Result<TOutcome>> HandleAsync(TInput input, CancellationToken ct) =>
        RunAsync(input, at => doer.May(Act, at.Paths), ct);

    /// <summary>Finds the thing and says at which places the right to change it is looked for.</summary>
    protected abstract Task<Result<At<TThing>>> TakeAsync(TInput input, CancellationToken ct);

    /// <summary>The rule itself. Loads what else it needs, calls the domain, adds, and does not save.</summary>
    protected abstract Task<Result<TOutcome>> DoAsync(TInput input, TThing thing, CancellationToken ct);

    /// <summary>As the operator at the machine, who needs no right.</summary>
    protected Task<Result<TOutcome>> HandleAsSystemAsync(TInput input, CancellationToken ct) => RunAsync(input, _ => doer.ActAs("System"), ct);

    /// <summary>Validators are built once: that costs as much as a small query.</summary>
    protected static TRules Kept<TRules>()
        where TRules : Rules<TInput>, new() => KeptRules<TRules>.Value;

    private async Task<Result<TOutcome>> RunAsync(TInput input, Func<At<TThing>, Result> may, CancellationToken ct)
    {
        if (Rules?.Check(input).Why is { } wrong) return wrong;
        var isProven = !NeedsProof || await doer.Proof.IsFreshAsync(ct);
        At<TThing>? at = null;
        return await doer.Unit.DoAsync(input, new Manner(IsRemembered, ReadsOthersFor(input), StandsAlone), MayAsync, WorkAsync, ct);

        async Task<Result> MayAsync()
        {
            Now = doer.Clock.GetUtcNow();
            var taken = await TakeAsync(input, ct);
            if (taken.Why is { } why) return why;
            at = taken.Value;
            var allowed = may(at);
            return allowed.IsDone && !isProven ? ProofNeeded : allowed;
        }

        async Task<Result<TOutcome>> WorkAsync()
        {
            // Said last, so that a person first reads what the rule says of the thing as it is now.
            var isStale = input is IVersioned seen && at!.IsNotAsSeen(seen.Version);
            var result = await DoAsync(input, at!.Thing, ct);
            return isStale && result.IsDone ? Refusal.Conflict() : result;
        }
    }

    private static class KeptRules<TRules>
        where TRules : new()
    {
        public static readonly TRules Value = new();
    }
}

/// <summary>A deed by what it takes and gives: what a form or an endpoint needs to know.</summary>
public interface IDeed<in TInput, TOutcome>
    where TInput : Repeatable
{
    Task<Result<TOutcome>> HandleAsync(TInput input, CancellationToken ct);
}
