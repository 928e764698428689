namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>A list of days off and make-up days came into force.</summary>
/// <param name="Scope">The official code it holds for and below; empty for the whole country.</param>
/// <param name="Edition">The scope's edition, from 1.</param>
/// <param name="Source">Where the list is from: the notice's number or the file's name.</param>
/// <param name="Years">The years it publishes.</param>
/// <param name="Added">Days new.</param>
/// <param name="Changed">Days that changed their kind or name.</param>
/// <param name="Removed">Days taken out.</param>
public sealed record CalendarImported(string Scope, int Edition, string Source, IReadOnlyList<int> Years, int Added, int Changed, int Removed) : Fact;
