using System.Data.Common;
using System.Globalization;

namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>The values of a command, numbered as they come: <c>$1</c> is a place on PostgreSQL and a name on SQLite.</summary>
internal sealed class TripParameters(DbCommand command, bool haveNames)
{
    public string Add(RowColumn column, object row) => Number(name => column.ParameterOf(command, name, row));

    public string AddValue(RowColumn column, object? value) => Number(name => column.Parameter(command, name, value));

    public string AddNumber(long value) => Number(name =>
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    });

    private string Number(Func<string, DbParameter> make)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"${command.Parameters.Count + 1}");
        command.Parameters.Add(make(haveNames ? name : ""));
        return name;
    }
}
