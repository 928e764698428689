using Yuanzhuo.BrowserTests.Stage;

namespace Yuanzhuo.BrowserTests.Journeys;

/// <summary>
/// The closed loop as five people walk it: a resident, the community's organiser, a department's officer, the resident again, the
/// street's coordinator; and at the end anybody who reads the ledger (policy notes A: from the word spoken to the matter struck off).
/// </summary>
public abstract class MainJourneyTests(Site site, bool withScript)
{
    [Fact]
    public async Task A_word_spoken_becomes_a_matter_struck_off_and_everybody_can_read_the_way()
    {
        var story = new Walk(site, withScript, withScript ? "楼道灯罩脱落砸人" : "晾衣架锈穿要掉");
        await story.ResidentRaisesAsync();
        await story.OrganiserOpensAsync();
        await story.OrganiserHoldsRoundtableAsync();
        await story.OrganiserHandsOverAsync();
        await story.OfficerDoesItAsync();
        await story.ResidentAnswersAsync();
        await story.OrganiserChecksAsync();
        await story.CoordinatorApprovesAsync();
        await story.AnybodyReadsItAsync();
        await story.TheFiguresBalanceAsync();
    }
}

[Collection("Journeys")] // one after the other: each acts on the demonstration's matters
public sealed class MainJourneyWithoutScript(Site site) : MainJourneyTests(site, withScript: false);

[Collection("Journeys")] // one after the other: each acts on the demonstration's matters
public sealed class MainJourneyWithScript(Site site) : MainJourneyTests(site, withScript: true);
