using Yuanzhuo.Kernel;

namespace Yuanzhuo.Modules.Concerns.Domain;

public sealed record ConcernMasked : Fact;
