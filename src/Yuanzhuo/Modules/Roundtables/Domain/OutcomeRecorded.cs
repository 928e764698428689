using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

public sealed record OutcomeRecorded(string Number, Outcome Outcome, PublicWords Words, Step? NextStep = null) : Fact;

public sealed record ResultPublished(string Number, Outcome Outcome, DateOnly PublicUntilOn) : Fact;
