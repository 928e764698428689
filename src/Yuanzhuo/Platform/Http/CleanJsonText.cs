using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuanzhuo.Platform.Http;

/// <summary>Texts in JSON bodies without NUL and lone surrogates; a text that is not valid Unicode at all is a bad request.</summary>
public sealed class CleanJsonText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? CleanInput.Clean(reader.GetString()!) : throw new JsonException();
        }
        catch (InvalidOperationException lone)
        {
            throw new JsonException("Not valid Unicode.", lone);
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
