namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>
/// Ways that the law gives instead of this one (policy notes D: 不予受理 … 须经诉讼、仲裁、纪检监察、行政复议、政府信息公开程序的, 已进入信访的;
/// 紧急→110/119/120/122). The advice for each is a text <c>Matters.Advice_…</c>.
/// </summary>
public enum LegalChannel
{
    Emergency,
    Litigation,
    Arbitration,
    DisciplineInspection,
    AdministrativeReview,
    InformationDisclosure,
    Petition,
}
