using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Whether a bare amount, month or year is promised: a word of will, a deed after it, or nothing else in the clause.</summary>
internal static partial class Promises
{
    /// <summary>A word after the time speaks of it where it stands near.</summary>
    private const int Near = 16;

    public static bool Around(string before, string after, bool isAmount) =>
        !Attribute().IsMatch(after) && (Will().IsMatch(before) || IsNear(Deed().Match(after)) || IsNear(Will().Match(after)) || (Close().IsMatch(after) && (Lead().IsMatch(before) || (isAmount && Deed().IsMatch(before)))));

    private static bool IsNear(Match match) => match.Success && match.Index < Near;

    /// <summary>9月份的水费, 2018年度计划: the time of something else.</summary>
    [GeneratedRegex("^(?:份?的(?!时候|话)|以来|度[计预报]|[^，]{1,9}了[^，])", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(
        "将(?![近军至临])|改[到为在]|必须|务必|务求|确保|保证|一定|力争|立争|争取|力求|尽量|努力|预计|预估|估计|计划|(?<![模虚草])拟|有望|希望|打算|承诺|责令|督促|要求|安排(?!了)|定于|目标|最迟|最晚|最多|限|到位|即可|方可|才能|可以|就能|就可|能够|(?<![主重需])要(?![求点])|需要?(?!求)|(?<![社委机都商学协开])会(?![议上场同所员])|应当?(?!急)|(?<![许认])可(?!能性)|就|再给|还要|得(?=$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Will();

    [GeneratedRegex(
        "完[成工毕善]|竣工|[开动复]工|建[成好完]|开始|开建|启[动用]|投[入用产]|使用|开[通业放学标馆始]|通[车水电气过行]|供[水电气暖]|交[付房楼工]|[办修装换改清拆铺建补接通弄搞做处理查核退发还付交领拿][好完成结清毕定上到回出齐下掉]|办[理证]|落[实地]|解决|到位|整[改治修]|搬[迁走离]|拆[除迁]|修[复缮建]|安装|更换|验收|营业|调试|施工|进场|实施|改造|清[理运除]|答[复案]|回[复访音信]|公[布开示]|发[布放证]|[给出有见][个结答方说成]|提[交供]|上[报线墙会]|支付|退[款还费]|入住|运营|复查|出台|见效|销号|绿化|亮灯|恢复|移交|招标|立项|批复|加装|缴|处[理置]|核[实查]|反馈|召开|约谈|检修|报[告送]|给(?=[你您大个答回说群居])|修(?![订改正])|装(?![修备置])|弄|好(?=$|了)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Deed();

    /// <summary>大概一周: nothing but about.</summary>
    [GeneratedRegex("^(?:(?:那|那就|就|大概|大约|约|差不多|估计|预计|最快|最慢|也就|还|还要|需要?|再|再要|要|得|用|花|我们|在|到|于|等|期限|时限|时间)*)$|[：:、“\"（(]$", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("^(?:吧|啊|呀|哈|左右|就行|就够|够了|可以|即可|搞定|的话|时间|嘛|呗|行|好|[)）”\"、：:])*$", RegexOptions.CultureInvariant)]
    private static partial Regex Close();
}
