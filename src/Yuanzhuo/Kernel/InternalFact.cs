namespace Yuanzhuo.Kernel;

/// <summary>A fact of the work inside an organisation: it stands in the journal, and no page, answer or timeline for the public tells it.</summary>
public abstract record InternalFact : Fact;
