using System.Globalization;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A concern becomes a matter while it is written down: the words proposed where the worker said none, the holder offered it where one was named.</summary>
internal sealed class OpenAtOnce(MatterOpener opener, HandlingTerms terms, ContactVault vault, Texts texts, TimeProvider clock) : IOpensAtOnce
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public async Task<IReadOnlyList<Choice>> HandlingsAsync(OrgUnit place, CancellationToken ct)
    {
        var all = await terms.AllAsync(place, clock.GetUtcNow(), ct);
        return
        [
            .. all.OrderBy(t => t.Handling != Handling.Usual).Select(t => new Choice(
                t.Handling.ToString(), texts.Of("Matters", t.Handling) + " · " + texts["Matters.WithinDays", t.Deadline.Term.Amount, DayWords.WithWeekday(t.Due.On, clock.TodayInChina())])),
        ];
    }

    public async Task<Result> OpenAsync(Concern concern, OrgUnit place, AtOnce how, DateTimeOffset at, CancellationToken ct)
    {
        if (how.Title.Length > MatterWords.MostTitle) return Refusal.Invalid("Matters.WordsTooLong", nameof(how.Title), MatterWords.MostTitle);
        var named = how.Title.Length > 0 ? how.Title : MatterWords.ProposedTitle(concern.PublicWords);
        if (named.Length == 0) return Refusal.Invalid("Matters.TitleNeeded", nameof(how.Title));
        var title = PublicWords.Check(named, nameof(how.Title), how.TitleMayStand, [vault.Known(concern.Contact.Name, concern.Contact.Phone)]);
        if (title.Why is { } unfit) return unfit;
        if (how.Holder is { CanHoldMatters: false }) return Refusal.Invalid("Matters.ChooseUnit", nameof(how.Holder));
        var term = await terms.OfAsync(Enum.TryParse<Handling>(how.Handling, out var handling) && Enum.IsDefined(handling) ? handling : Handling.Usual, place, at, ct);
        var answer = Say("AnswerProposed", place.Name);
        var opened = await opener.OpenAsync(place, concern, new(title.Value, concern.PublicWords, concern.Category, term, answer), at, ct);
        if (opened.Why is { } why) return why;
        if (how.Holder is not { } holder || holder.Id == place.Id) return Result.Done;
        var (deadline, _) = await terms.AnswerAsync(place, at, ct);
        return opened.Value.Offer(holder.Id, Say("OfferedAtOnce"), deadline, at);
    }

    /// <summary>Words that are kept are in the language of the place, whatever the worker reads in.</summary>
    private PublicWords Say(string key, params object[] args) => PublicWords.Mask(string.Format(Chinese, texts.Find("Matters." + key, Chinese)!, args));
}
