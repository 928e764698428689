using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Web.Forms;

/// <summary>A page that does the same to several things ticked in a list; after sending, it shows what came of each.</summary>
public abstract class ManyPage : FormPage
{
    /// <summary>What came of each; null before it was sent.</summary>
    protected IReadOnlyList<DoneRow>? Rows { get; private set; }

    /// <summary>Whether anything is left to do it to.</summary>
    protected bool IsLeft => Rows is null || Rows.Any(r => !r.IsDone);

    /// <summary>Runs what the form of that name does, and stays on the page with what came of each.</summary>
    protected static async Task<Result<Next>> SendAsync<TMany, TInput>(TMany many, TInput input, HttpContext http)
        where TMany : EachOfMany<TInput>
        where TInput : ManyInput
    {
        var rows = await many.HandleAsync(input, http.RequestAborted);
        return rows.Why is { } why ? why : Next.Showing(rows.Value);
    }

    /// <summary>Which things the page is about: those that were sent, else those that were ticked in the list, as its address says.</summary>
    protected IReadOnlyList<Guid> IdsOf(string form, ManyInput input)
    {
        Rows = ShownOnce.Of<IReadOnlyList<DoneRow>>(Http, form);
        return Rows?.Select(r => r.Id).ToList() ?? (input.Ids.Count > 0 ? input.Ids : Asked);
    }

    private List<Guid> Asked => [.. Http!.Request.Query["id"].Select(id => Guid.TryParse(id, out var read) ? read : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(ManyInput.Most)];
}
