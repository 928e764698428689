using Yuanzhuo.Platform.Filters;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Web.Filters;

/// <summary>The forms of a list's saved filters, for its page's <see cref="IDeedPage.Forms"/>.</summary>
public static class FilterForms
{
    public const string Keep = "keep-filter", Drop = "drop-filter";

    /// <param name="list">The list's path.</param>
    public static IReadOnlyList<FormDeed> Of(string list) =>
    [
        FormDeed.Of<SavedFilters, SavedFilters.Input>(Keep, async (filters, input, http) =>
        {
            var kept = await filters.KeepAsync(list, input, http.RequestAborted);
            return kept.Why is { } why ? why : new Next(list + kept.Value, "Web.Done_FilterKept");
        }),
        FormDeed.Of<SavedFilters, SavedFilters.Input>(Drop, async (filters, input, http) =>
        {
            await filters.DropAsync(list, input.Name, http.RequestAborted);
            return new Next(list + (input.Query is ['?', ..] query ? query : ""), "Web.Done_FilterDropped");
        }),
    ];
}
