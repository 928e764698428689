using System.Text;

namespace Yuanzhuo.Platform.Search;

/// <summary>The shipped lists of this folder, without their comments.</summary>
internal static class DataFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"Yuanzhuo.Platform.Search.{name}.data.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
