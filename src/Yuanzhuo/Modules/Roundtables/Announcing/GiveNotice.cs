using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Announcing;

/// <summary>The notice goes out (发通知): from now on everybody can see it and come.</summary>
internal sealed class GiveNotice(Doer doer, YuanzhuoDb db, RoundtableDesk desk, RulePacks rules) : Deed<GiveNotice.Input, RoundtableAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public string Number { get; set => field = value ?? ""; } = "";

        /// <summary>The version that the form was shown.</summary>
        public Guid Version { get; set; }

        /// <summary>Why the notice is shorter than usual; public words, needed only then.</summary>
        public string WhyShort { get; set => field = value?.Trim() ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() =>
            RuleFor(i => i.WhyShort).MaximumLength(RoundtableTables.LongestReason).Saying("Roundtables.TooLong", RoundtableTables.LongestReason);
    }

    public override Act Act => Act.PlanRoundtable;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The roundtable's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, RoundtableAtHand at, CancellationToken ct)
    {
        var whyShort = await Doer.CheckAsync(input.WhyShort, nameof(input.WhyShort), input, [.. at.Table.Agenda.Select(i => i.MatterId)], ct);
        if (whyShort.Why is { } unfit) return unfit;
        var (table, host) = at;
        var matterIds = table.Agenda.Select(i => i.MatterId).ToList();
        var ended = await db.Matters.Where(m => matterIds.Contains(m.Id) && m.Ending != null).Select(m => m.Number).FirstOrDefaultAsync(ct);
        if (ended is not null) return Refusal.RuleBroken("Roundtables.MatterHasEnded", ended);

        var today = ChinaTime.DateOf(Now);
        var usual = await rules.ValueAsync(DefaultRules.RoundtableNotice, host.Path, today, ct);
        return table.GiveNotice(today, usual, whyShort.Value.OrNone, Now).Then(table.Number);
    }
}
