namespace Yuanzhuo.UnitTests.Wording;

/// <summary>
/// One thing has one word, and that the word of office: what a native reader stumbled over does not come back.
/// Each word says what to write instead.
/// </summary>
public sealed class WordsOfOfficeTests
{
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["球在"] = "承办单位：…",
        ["还没转"] = "尚未确认",
        ["把钥匙"] = "承办单位举证、反映人确认",
        ["数说"] = "数据统计",
        ["账平"] = "数据一致",
        ["说过的事"] = "收到诉求",
        ["分拣"] = "受理",
        ["复号"] = "重新办理（沿用原编号）",
        ["了结"] = "办结",
        ["读作"] = "识别为…",
        ["听到期限"] = "原话未说明期限",
        ["写条子"] = "书面反映",
        ["说这件事的人"] = "反映人",
        ["当事人"] = "反映人",
        ["接手"] = "承办",
        ["动静"] = "进展",
        ["流水"] = "办理留痕",
        ["核验"] = "核查",
        ["转来转去"] = "一并转移",
        ["声音"] = "同类诉求",
        ["纸条"] = "书面",
        ["柜台"] = "社区窗口",
        ["系统健康"] = "运行状况",
        ["办不了的"] = "暂不具备办理条件",
    };

    [Fact]
    public void No_sentence_has_a_word_that_a_native_reader_stumbles_over()
    {
        var found = from text in TextFiles.Chinese
                    from word in Instead
                    where text.Value.Contains(word.Key, StringComparison.Ordinal)
                    select $"{text.Key}: “{word.Key}” → {word.Value} ({text.Value})";

        Assert.Empty(found);
    }
}
