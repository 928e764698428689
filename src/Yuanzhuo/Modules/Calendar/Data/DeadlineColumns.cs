using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Data;

/// <summary>A deadline's columns in the table of what it belongs to: the only mapping there is.</summary>
public static class DeadlineColumns
{
    /// <param name="entity">What it belongs to.</param>
    /// <param name="deadline">Its property.</param>
    /// <param name="prefix">Its columns' names begin so.</param>
    /// <param name="amount">The name of the column of how many, where it has one of its own.</param>
    /// <param name="dueOn">The name of the column of the last day, where it has one of its own.</param>
    public static void HasDeadline<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, Deadline?>> deadline, string prefix, string? amount = null, string? dueOn = null)
        where T : class =>
        entity.ComplexProperty(deadline, d =>
        {
            d.Ignore(x => x.OpenPause).Ignore(x => x.IsPaused).Ignore(x => x.StandsStill);
            d.ComplexProperty(x => x.Term, term =>
            {
                term.Ignore(x => x.IsReview);
                term.Property(x => x.Kind).HasColumnName(prefix + "TermKind");
                term.Property(x => x.Amount).HasColumnName(amount ?? prefix + "TermAmount");
                term.Property(x => x.On).HasColumnName(prefix + "TermOn");
                term.Property(x => x.IsAim).HasColumnName(prefix + "IsAim");
            });
            d.Property(x => x.StartAt).HasColumnName(prefix + "StartAt");
            d.Property(x => x.Awaits).HasColumnName(prefix + "Awaits").HasMaxLength(Pause.LongestReason);
            d.Property(x => x.ExtendedBy).HasColumnName(prefix + "ExtendedBy");
            d.Property(x => x.Pauses).HasColumnName(prefix + "Pauses").HasConversion<PausesConverter, PausesComparer>();
            d.Property(x => x.DueOn).HasColumnName(dueOn ?? prefix + "DueOn");
            d.Property(x => x.IsProvisional).HasColumnName(prefix + "IsProvisional");
        });

    /// <summary>Few, and never asked for by a query: a JSON list; nothing for none.</summary>
    internal sealed class PausesConverter() : ValueConverter<IReadOnlyList<Pause>, string>(
        pauses => pauses.Count == 0 ? "" : JsonSerializer.Serialize(pauses, JsonSerializerOptions.Default),
        text => text == "" ? new List<Pause>() : JsonSerializer.Deserialize<List<Pause>>(text, JsonSerializerOptions.Default)!);

    internal sealed class PausesComparer() : ValueComparer<IReadOnlyList<Pause>>(
        (a, b) => a!.SequenceEqual(b!), pauses => pauses.Count, pauses => pauses);
}
