using System.Text.Json.Serialization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>For what a clock may stand still (policy notes C): a short list, so that it can be counted; the words say the rest.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PauseGround>))]
public enum PauseGround
{
    /// <summary>等待居民: a door to be opened, papers to be brought, neighbours to agree.</summary>
    Resident,

    /// <summary>依法定程序: appraisal, hearing, tender, inspection, whose time does not count (行政许可法 45).</summary>
    Procedure,

    /// <summary>不可抗力.</summary>
    ForceMajeure,

    /// <summary>其他: the words alone say it.</summary>
    Other,
}
