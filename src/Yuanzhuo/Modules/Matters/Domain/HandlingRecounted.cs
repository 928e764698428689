namespace Yuanzhuo.Modules.Matters.Domain;

public sealed record HandlingRecounted(DateOnly Before, DateOnly DueOn) : Fact;
