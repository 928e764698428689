using Microsoft.Extensions.Configuration;
using Npgsql;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.UnitTests.Platform.Data;

/// <summary>What a connection to PostgreSQL asks for beside what its string says (docs/performance.md).</summary>
public sealed class DatabaseSetupTests
{
    [Theory]
    [InlineData("Host=db", "-c jit=off")]
    [InlineData("Host=db;Options=-c statement_timeout=5000", "-c statement_timeout=5000 -c jit=off")]
    [InlineData("Host=db;Options=-c jit=on", "-c jit=on")]
    public void No_statement_is_compiled_first_unless_the_string_says_so(string connection, string options) => Assert.Equal(options, Asked(connection).Options);

    [Fact]
    public void A_poolers_string_goes_as_it_is() => Assert.Null(Asked("Host=db", ("Database:Pooler", "true")).Options);

    private static NpgsqlConnectionStringBuilder Asked(string connection, params (string Name, string Value)[] settings) => new(DatabaseSetup.PostgresConnection(
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Yuanzhuo", connection), .. settings.Select(s => KeyValuePair.Create<string, string?>(s.Name, s.Value))]).Build()));
}
