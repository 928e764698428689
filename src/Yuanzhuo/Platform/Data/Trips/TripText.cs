using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>
/// The words of a trip for each database. Both end with one row: whether what the rows rest on was as seen, and the fingerprint and outcome
/// now remembered for the key. Where the outcome is another than ours, somebody was first and nothing was written.
/// </summary>
internal sealed class TripText(IModel model, Trip trip, DbCommand command, bool isSqlite)
{
    private readonly TripParameters _parameters = new(command, haveNames: isSqlite);

    /// <summary>Fills the command.</summary>
    public void Write() => command.CommandText = isSqlite ? Sqlite() : Postgres();

    /// <summary>One statement is one trip and one transaction. FOR SHARE: whoever is just changing the place is waited for, and then it is no longer as seen.</summary>
    private string Postgres()
    {
        var parts = new List<string> { $"seen AS (SELECT 1 {Seen()} FOR SHARE)" };
        if (trip.Once is { } once)
        {
            var (insert, outcome) = Remember(once, " FROM seen", "TRUE");
            parts.Add($"first AS ({insert} RETURNING \"Fingerprint\", \"Outcome\")");
            parts.Add($"go AS (SELECT 1 FROM first WHERE \"Outcome\" = {outcome})");
        }

        var from = trip.Once is null ? " FROM seen" : " FROM go";
        parts.AddRange(trip.Steps.Select((step, i) => $"s{i} AS ({step.Text(model, _parameters, from, "TRUE")})"));
        var earlier = trip.Once is null ? "NULL, NULL" : "(SELECT \"Fingerprint\" FROM first), (SELECT \"Outcome\" FROM first)";
        return $"WITH {string.Join(", ", parts)} SELECT EXISTS (SELECT 1 FROM seen), {earlier}";
    }

    /// <summary>SQLite changes nothing inside WITH, so the statements follow each other in one command and one transaction, each under the same condition.</summary>
    private string Sqlite()
    {
        var (seen, lines, earlier) = ($"EXISTS (SELECT 1 {Seen()})", new List<string>(), "NULL, NULL");
        var go = seen;
        if (trip.Once is { } once)
        {
            var (insert, outcome) = Remember(once, "", seen);
            lines.Add(insert);
            var mine = $"FROM handled_requests WHERE \"Key\" = {_parameters.Add(Handled["Key"], once)}";
            go = $"{seen} AND EXISTS (SELECT 1 {mine} AND \"Outcome\" = {outcome})";
            earlier = $"(SELECT \"Fingerprint\" {mine}), (SELECT \"Outcome\" {mine})";
        }

        lines.AddRange(trip.Steps.Select(step => step.Text(model, _parameters, "", go)));
        lines.Add($"SELECT {seen}, {earlier}");
        return string.Join(";\n", lines);
    }

    private RowShape Handled => RowShape.Of(model, typeof(HandledRequest));

    private string Seen()
    {
        var shape = RowShape.Of(model, trip.Seen.GetType());
        var standing = string.Concat(trip.Standing.Select(version => $" AND (SELECT version FROM standing_version) = {_parameters.AddNumber(version)}"));
        return $"FROM {shape.Table} WHERE {shape.Key.Name} = {_parameters.Add(shape.Key, trip.Seen)} AND \"Version\" = {_parameters.Add(shape[nameof(Aggregate.Version)], trip.Seen)}{standing}";
    }

    /// <summary>The unique index decides who is first; writing the same key over itself gives back what stands there, also what was committed this moment.</summary>
    private (string Insert, string Outcome) Remember(HandledRequest once, string from, string where)
    {
        var insert = new InsertStep(once).Text(model, _parameters, from, where);
        return ($"{insert} ON CONFLICT (\"Key\") DO UPDATE SET \"Key\" = excluded.\"Key\"", _parameters.Add(Handled["Outcome"], once));
    }
}
