using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>Public words in JSON are a text. Read back only from what the product itself wrote; no input of a door has them.</summary>
internal sealed class PublicWordsJson : JsonConverter<PublicWords>
{
    public override PublicWords Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PublicWords.Stored(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, PublicWords value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
