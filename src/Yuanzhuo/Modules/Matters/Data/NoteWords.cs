using FluentValidation;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>What can be said of an internal note's words by themselves, whatever deed writes it.</summary>
internal static class NoteWords
{
    public static IRuleBuilderOptions<T, string> AreOfANote<T>(this IRuleBuilder<T, string> words) =>
        words.NotEmpty().Saying("Matters.WordsNeeded").MaximumLength(MatterNote.MostWords).Saying("Matters.NoteTooLong", MatterNote.MostWords);
}
