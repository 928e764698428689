namespace Yuanzhuo.Platform.Files;

/// <summary>A photo without location, camera and author data, fit to be stored and shown.</summary>
/// <param name="ContentType">image/jpeg, image/png or image/webp, as the bytes say.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Width">Stored width in pixels, before the orientation is applied.</param>
/// <param name="Height">Stored height in pixels.</param>
public sealed record CleanPhoto(string ContentType, byte[] Bytes, int Width, int Height);
