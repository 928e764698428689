namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>The unit of a term. The unit is kept with every commitment, because "3 days" and "3 working days" are different commitments.</summary>
public enum TermKind
{
    /// <summary>工作日: days off are not counted (行政许可法 82, 行政强制法 69).</summary>
    WorkingDays,

    /// <summary>自然日: every day counts, a last day that is off rolls forward (民法典 201, 203).</summary>
    Days,

    /// <summary>小时: from the moment of speaking, nights and days off included (民法典 201).</summary>
    Hours,

    /// <summary>月: ends on the corresponding day, or the month's last (民法典 202), then rolls forward (203).</summary>
    Months,

    /// <summary>A date was named; it stands as it was spoken and does not roll.</summary>
    OnDate,

    /// <summary>当场: on the same day.</summary>
    OnTheSpot,

    /// <summary>No date was named: somebody looks again after so many working days.</summary>
    ReviewOn,
}
