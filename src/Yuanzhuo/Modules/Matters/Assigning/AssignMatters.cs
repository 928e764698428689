using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Matters.Assigning;

/// <summary>Gives several matters to one of the holder's people. Each rests on who worked on it when the form was drawn: what a colleague gave away meanwhile is not taken back unseen.</summary>
internal sealed class AssignMatters(TickedMatters ticked, AssignMatter assign) : EachOfMany<AssignMatters.Input>
{
    public sealed class Input : ManyInput
    {
        /// <summary>The account; all matters go to the same.</summary>
        public Guid? AssigneeId { get; set; }

        /// <summary>Who worked on which when the form was drawn, as <see cref="Of"/> writes it; left out where nobody did.</summary>
        public List<string> Seen { get; set => field = value ?? []; } = [];

        /// <summary>A matter and who works on it, as one hidden field carries them.</summary>
        public static string Of(Guid matterId, Guid assigneeId) => $"{matterId:N}:{assigneeId:N}";

        internal Guid? SeenOf(Guid matterId) =>
            Seen.Find(s => s.StartsWith($"{matterId:N}:", StringComparison.Ordinal)) is { } seen && Guid.TryParse(seen[(seen.IndexOf(':', StringComparison.Ordinal) + 1)..], out var id) ? id : null;
    }

    private sealed class Validator : ManyRules<Input>
    {
        public static readonly Validator Kept = new();

        public Validator() => RuleFor(i => i.AssigneeId).NotNull().Saying("Matters.ChooseColleague");
    }

    protected override Result Check(Input input) => Validator.Kept.Check(input);

    protected override async Task<IReadOnlyList<Refusal>> DoOneAsync(Input input, Guid id, string? key, CancellationToken ct)
    {
        if (await ticked.KeyOfAsync(id, ct) is not { } matter) return [Refusal.NotFound("Matters.NoSuchMatter")];
        var done = await assign.HandleAsync(new AssignMatter.Input { Number = matter.Number, AssigneeId = input.AssigneeId, SeenAssigneeId = input.SeenOf(id), RequestKey = key }, ct);
        return done.Refusals is [{ Kind: RefusalKind.Forbidden }] ? [Refusal.Forbidden("Matters.HeldElsewhere")] : done.Refusals;
    }
}
