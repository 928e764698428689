namespace Yuanzhuo.Modules.Desk.Domain;

/// <summary>What a record of the installation's own care for personal data is about.</summary>
public enum PrivacyRecordKind
{
    /// <summary>An impact assessment (个人信息保护影响评估; 个人信息保护法 55, 56).</summary>
    Assessment,

    /// <summary>Somebody handles data on our behalf (委托处理; 21).</summary>
    Entrusting,

    /// <summary>Data was given to somebody else (对外提供; 23).</summary>
    Sharing,

    /// <summary>The yearly look at oneself (合规自查; 54).</summary>
    SelfCheck,

    /// <summary>Data leaked, was changed or lost (安全事件; 57).</summary>
    Breach,
}

/// <summary>One record of the self-check: written once, kept for good (56: three years at least), and looked at again on its day.</summary>
public sealed class PrivacyRecord : Aggregate
{
    private PrivacyRecord()
    {
    }

    public PrivacyRecordKind Kind { get; private set; }

    /// <summary>The day of what is recorded.</summary>
    public DateOnly DoneOn { get; private set; }

    public string Subject { get; private set; } = "";

    public string Outcome { get; private set; } = "";

    /// <summary>When it is to be looked at again; null where once is enough.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>The later record by which that was done.</summary>
    public Guid? FollowedById { get; private set; }

    public Guid WrittenByAccountId { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public static PrivacyRecord Keep(PrivacyEntry entry, Guid by, DateTimeOffset at)
    {
        var record = new PrivacyRecord
        {
            Kind = entry.Kind, DoneOn = entry.DoneOn, Subject = entry.Subject, Outcome = entry.Outcome, NextDueOn = entry.NextOn, WrittenByAccountId = by, WrittenAt = at,
        };
        record.Record(at, new PrivacyRecordKept(entry.Kind, entry.DoneOn, entry.NextOn));
        return record;
    }

    /// <summary>The look that was due is done; a second one is no harm.</summary>
    public void FollowBy(PrivacyRecord later) => FollowedById ??= later.Id;
}

/// <summary>What is written down, after its words were checked.</summary>
public sealed record PrivacyEntry(PrivacyRecordKind Kind, DateOnly DoneOn, string Subject, string Outcome, DateOnly? NextOn);

/// <summary>A record of the self-check was written; its words stay with the record.</summary>
public sealed record PrivacyRecordKept(PrivacyRecordKind Of, DateOnly DoneOn, DateOnly? NextDueOn) : Fact;
