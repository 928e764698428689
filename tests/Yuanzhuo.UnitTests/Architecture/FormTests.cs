using System.Text.RegularExpressions;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>What is sent is done before its page is drawn (docs/adr/0015-deeds.md), and token, key, version and problems stand in a form once: a page says DeedForm.</summary>
public sealed partial class FormTests
{
    /// <summary>Who writes a form by hand, and why.</summary>
    private static readonly Dictionary<string, string> ByHand = new()
    {
        ["Web/Forms/DeedForm.razor"] = "the way itself",
        ["Web/Errors/TypedAgain.razor"] = "carries what was typed into any form, with that form's own key, back to where it was sent",
        ["Web/Drafts/DraftOffer.razor"] = "carries a draft back into its own form, with that form's own key, and drops it",
        ["Web/Forms/SentForm.razor"] = "stands for a form that was sent and is not shown any more",
        ["Web/Layout/PreferenceForms.razor"] = "on every page for everybody, so without key; its endpoints set a cookie, or take it away, and lead back",
        ["Web/Letters/InboxPage.razor"] = "one button without a field; its endpoint marks as read and leads on, and there is nothing that could be refused",
        ["Web/Design/GalleryForms.razor"] = "shows how forms look and sends nothing",
        ["Modules/Dossier/Showing/ShareCard.razor"] = "on a page that is drawn once for everybody, so without token and key; its endpoint leads back",
        ["Modules/Dossier/Following/FollowedConcern.razor"] = "carries a tracking number to the endpoint that leads on to the answer; no address shall hold it",
        ["Modules/Concerns/Raising/SimilarPage.razor"] = "one button; the endpoint of the matter's own page takes it and leads there",
        ["Modules/Concerns/Raising/WherePage.razor"] = "a resident's draft: no deed, known by its secret",
        ["Modules/Concerns/Raising/WhatHappenedPage.razor"] = "a resident's draft",
        ["Modules/Concerns/Raising/MorePage.razor"] = "a resident's draft",
        ["Modules/Concerns/Raising/PreviewPage.razor"] = "a resident's draft",
        ["Modules/Roundtables/Recording/ItemPage.razor"] = "a result that another clerk wrote first is shown beside what was typed",
    };

    private static IEnumerable<string> Writing => Repository.Files(".razor").Where(f => HandWritten().IsMatch(File.ReadAllText(f))).Select(f => Path.GetRelativePath(Repository.Source, f).Replace('\\', '/'));

    [Fact]
    public void A_page_writes_no_form_by_hand() => Assert.Empty(Writing.Where(f => !ByHand.ContainsKey(f)).Select(f => $"{f}: say DeedForm, and in the page's Forms what it does"));

    [Fact]
    public void The_list_of_forms_by_hand_holds_nothing_else() => Assert.Empty(ByHand.Keys.Except(Writing));

    [GeneratedRegex("""<form\b[^>]*\bmethod="?post""", RegexOptions.IgnoreCase)]
    private static partial Regex HandWritten();
}
