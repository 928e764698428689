using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Web.Forms;

/// <summary>What is wrong with a form that was sent, in the reader's language: on top all of it, at each field its own.</summary>
public sealed class FormProblems(Texts texts, IReadOnlyList<Refusal> refusals)
{
    public static FormProblems None { get; } = new(new Texts(), []);

    public bool Any => refusals.Count > 0;

    /// <summary>Each problem with its field (null: the whole form).</summary>
    public IReadOnlyList<(string? Field, string Text)> All { get; } = [.. refusals.Select(r => (r.Field, texts[r]))];

    /// <summary>The sentence at that field, or null.</summary>
    public string? At(string field) => All.FirstOrDefault(p => p.Field == field).Text;
}
