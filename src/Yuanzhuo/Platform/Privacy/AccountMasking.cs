using System.Text.RegularExpressions;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>What stands after 微信 or QQ and can be an account: the first character stays.</summary>
internal static class AccountMasking
{
    private static readonly Regex Cue = new(
        "(?:微信|weixin|wechat|vx|wx|v信|qq|扣扣|企鹅号)[号是为同码群 :]{0,4}([a-z0-9][a-z0-9_-]{4,19})", RegexOptions.NonBacktracking);

    public static void Hide(MaskBuffer buffer)
    {
        foreach (Match match in Cue.Matches(buffer.Folded))
        {
            var account = match.Groups[1];
            if (MaskBuffer.IsLatinOrDigit(buffer[match.Index]) && MaskBuffer.IsLatinOrDigit(buffer[match.Index - 1]))
                continue; // a word that merely ends like a cue
            buffer.Hide(account.Index + 1, account.Length - 1, PrivateKind.Account, account.Index, account.Length);
        }
    }
}
