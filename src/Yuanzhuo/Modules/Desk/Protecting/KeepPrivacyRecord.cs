using FluentValidation;
using Yuanzhuo.Modules.Desk.Data;
using Yuanzhuo.Modules.Desk.Domain;

namespace Yuanzhuo.Modules.Desk.Protecting;

/// <summary>Writes a record of the self-check down (个人信息保护影响评估、委托与提供、自查、事件); one that was due may be done by it.</summary>
internal sealed class KeepPrivacyRecord(Doer doer, YuanzhuoDb db) : Deed<KeepPrivacyRecord.Input, PrivacyRecord?, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public PrivacyRecordKind? Kind { get; set; }

        public DateOnly? DoneOn { get; set; }

        public string Subject { get; set => field = value?.Trim() ?? ""; } = "";

        public string Outcome { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>When it is to be looked at again.</summary>
        public DateOnly? NextDueOn { get; set; }

        /// <summary>The earlier record whose day this one meets.</summary>
        public Guid? Follows { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).Must(k => k is { } kind && Enum.IsDefined(kind)).Saying("Desk.ChooseRecordKind");
            RuleFor(i => i.DoneOn).NotNull().Saying("Desk.DoneOnNeeded");
            RuleFor(i => i.Subject).NotEmpty().Saying("Desk.SubjectNeeded");
            RuleFor(i => i.Subject).MaximumLength(PrivacyRecordTable.LongestSubject).Saying("Desk.SubjectTooLong", PrivacyRecordTable.LongestSubject);
            RuleFor(i => i.Outcome).NotEmpty().Saying("Desk.OutcomeNeeded");
            RuleFor(i => i.Outcome).MaximumLength(PrivacyRecordTable.LongestOutcome).Saying("Desk.OutcomeTooLong", PrivacyRecordTable.LongestOutcome);
            RuleFor(i => i.NextDueOn).Must((input, next) => next is null || input.DoneOn is null || next > input.DoneOn).Saying("Desk.NextBeforeDone");
        }
    }

    public override Act Act => Act.KeepPrivacyRecords;

    protected override Rules<Input> Rules => Kept<Validator>();

    /// <summary>The earlier record, where one is named.</summary>
    protected override async Task<Result<At<PrivacyRecord?>>> TakeAsync(Input input, CancellationToken ct)
    {
        if (input.Follows is not { } id) return At.Everywhere<PrivacyRecord?>(null);
        return await db.Set<PrivacyRecord>().FirstOrDefaultAsync(r => r.Id == id, ct) is { } earlier ? At.Everywhere<PrivacyRecord?>(earlier) : Refusal.Invalid("Desk.NoSuchRecord", nameof(Input.Follows));
    }

    /// <summary>The new record.</summary>
    protected override Task<Result<Guid>> DoAsync(Input input, PrivacyRecord? earlier, CancellationToken ct) => Task.FromResult(Keep(input, earlier));

    private Result<Guid> Keep(Input input, PrivacyRecord? earlier)
    {
        if (input.DoneOn > ChinaTime.DateOf(Now)) return Refusal.Invalid("Desk.DoneInFuture", nameof(Input.DoneOn));
        if (earlier is not null && earlier.Kind != input.Kind) return Refusal.Invalid("Desk.FollowsOtherKind", nameof(Input.Follows));
        var record = PrivacyRecord.Keep(new(input.Kind!.Value, input.DoneOn!.Value, input.Subject, input.Outcome, input.NextDueOn), Doer.AccountId, Now);
        db.Add(record);
        earlier?.FollowBy(record);
        return record.Id;
    }
}
