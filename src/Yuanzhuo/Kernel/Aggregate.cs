namespace Yuanzhuo.Kernel;

/// <summary>
/// A thing that changes only by its own methods. Each method checks the rule, changes the state and records a fact; saving writes
/// both in one transaction or neither.
/// </summary>
public abstract class Aggregate
{
    private readonly List<DatedFact> _facts = [];

    public Guid Id { get; protected init; } = NewId.Next();

    /// <summary>Renewed on every save; an edit form carries the value it was shown, so the second writer is noticed.</summary>
    public Guid Version { get; private set; } = NewId.Next();

    /// <summary>The matter whose timeline these facts belong to, where there is one.</summary>
    public virtual Guid? FactsOfMatter => null;

    /// <summary>The place (OrgUnit id) these facts belong to, where there is one.</summary>
    public virtual Guid? FactsAtPlace => null;

    /// <summary>What has happened since the last save, oldest first.</summary>
    public IReadOnlyList<DatedFact> NewFacts => _facts;

    public void ForgetNewFacts() => _facts.Clear();

    public void RenewVersion() => Version = NewId.Next();

    protected void Record(DateTimeOffset at, Fact fact, Guid? matterId = null) => _facts.Add(new DatedFact(at, fact, matterId));
}
