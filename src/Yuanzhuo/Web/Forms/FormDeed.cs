using Yuanzhuo.Platform.Http;

namespace Yuanzhuo.Web.Forms;

/// <summary>A page whose forms do deeds: what is sent is done before anything is drawn, and drawn only where it was refused.</summary>
public interface IDeedPage
{
    /// <summary>What each form does, by its name.</summary>
    static abstract IReadOnlyList<FormDeed> Forms { get; }
}

/// <summary>Where to go on to, and what to say there (a text key with <c>.Done_</c>).</summary>
public readonly record struct Next(string Address, string? DoneKey = null)
{
    /// <summary>What is shown in this one answer and kept nowhere; the page is drawn with it, and nobody goes on.</summary>
    public object? Once { get; private init; }

    /// <summary>Stays on the page, which shows that once (<see cref="ShownOnce"/>).</summary>
    public static Next Showing(object once) => new("") { Once = once };
}

/// <summary>A deed as its form sees it when it was done.</summary>
public readonly record struct Done<TInput, TOutcome>(TInput Input, TOutcome Outcome, HttpContext Http);

/// <summary>What a form of a page does.</summary>
public abstract class FormDeed(string name, Func<IFormCollection, bool>? when)
{
    /// <summary>The form's name, as in <c>&lt;DeedForm Name="…"&gt;</c>.</summary>
    public string Name => name;

    /// <summary>The use case that it runs.</summary>
    public abstract Type Does { get; }

    /// <summary>Other buttons of the form (search, count again, look again) are no deed: the page is drawn with what was typed.</summary>
    public bool IsMeantBy(IFormCollection form) => IsNamed(form["_handler"].ToString()) && !form.ContainsKey("Search") && !form.ContainsKey(TypedForm.Look) && (when is null || when(form));

    /// <summary>A page may hold the same form several times: <c>end-post:…</c> is <c>end-post</c>.</summary>
    public bool IsNamed(string formName) => formName == name || formName.StartsWith(name + ":", StringComparison.Ordinal);

    /// <summary>Where to go on to, or why not; null where what was sent cannot be read as this form.</summary>
    public abstract Task<Result<Next>?> SendAsync(HttpContext http);

    /// <summary>The form sends a deed.</summary>
    /// <param name="name">The form's name.</param>
    /// <param name="next">Where to go on to when it was done.</param>
    /// <param name="when">Which sends are the deed; all where left out.</param>
    /// <param name="prefix">What stands before the fields' names.</param>
    /// <param name="fill">Sets what the address says under another name than the input.</param>
    public static FormDeed Of<TDeed, TInput, TOutcome>(string name, Func<Done<TInput, TOutcome>, Next> next, Func<IFormCollection, bool>? when = null, string prefix = "Input", Action<TInput, HttpContext>? fill = null)
        where TDeed : IDeed<TInput, TOutcome>
        where TInput : Repeatable, new() => Of<TDeed, TInput>(
            name,
            async (deed, input, http) =>
            {
                fill?.Invoke(input, http);
                var result = await deed.HandleAsync(input, http.RequestAborted);
                return result.Why is { } why ? why : next(new(input, result.Value, http));
            },
            when, prefix);

    /// <summary>The form sends a deed whose outcome is a secret: a redirect could not carry it, so the page answers with it, this once.</summary>
    public static FormDeed Showing<TDeed, TInput, TOutcome>(string name, Action<TInput, HttpContext>? fill = null)
        where TDeed : IDeed<TInput, TOutcome>
        where TInput : Repeatable, new()
        where TOutcome : class => Of<TDeed, TInput, TOutcome>(name, done => Next.Showing(done.Outcome), fill: fill);

    /// <summary>The form sends something that is no deed (signing in, a draft), done first all the same.</summary>
    public static FormDeed Of<TUseCase, TInput>(string name, Func<TUseCase, TInput, HttpContext, Task<Result<Next>>> send, Func<IFormCollection, bool>? when = null, string prefix = "Input")
        where TUseCase : notnull
        where TInput : class, new() => new Typed<TUseCase, TInput>(name, send, when, prefix);

    private sealed class Typed<TUseCase, TInput>(string name, Func<TUseCase, TInput, HttpContext, Task<Result<Next>>> send, Func<IFormCollection, bool>? when, string prefix) : FormDeed(name, when)
        where TUseCase : notnull
        where TInput : class, new()
    {
        private readonly FormBinding<TInput> _binding = new(prefix);

        public override Type Does => typeof(TUseCase);

        public override async Task<Result<Next>?> SendAsync(HttpContext http) =>
            await _binding.ReadAsync(http) is { } input ? await send(http.RequestServices.GetRequiredService<TUseCase>(), input, http) : (Result<Next>?)null;
    }
}
