namespace Yuanzhuo.Platform.Operations;

/// <summary>Where the product's own files and settings lie: the folder it was started in, if they are there, else the one of its program.</summary>
public static class OwnFolder
{
    private const string Settings = "appsettings.json";

    /// <summary>For the host; null where the folder it was started in is right.</summary>
    public static string? Root() =>
        !File.Exists(System.IO.Path.Combine(Directory.GetCurrentDirectory(), Settings)) && File.Exists(System.IO.Path.Combine(AppContext.BaseDirectory, Settings)) ? AppContext.BaseDirectory : null;

    /// <summary>A path of the settings, as seen from there.</summary>
    public static string Path(IConfiguration configuration, string path) =>
        System.IO.Path.GetFullPath(path, configuration[HostDefaults.ContentRootKey] is { Length: > 0 } root ? System.IO.Path.GetFullPath(root) : Directory.GetCurrentDirectory());

    /// <summary>Why it must not run like this; null where all is there. Without its style sheets it would answer, and nobody could read it.</summary>
    public static string? Missing(IWebHostEnvironment environment) => environment.IsDevelopment() || Directory.Exists(System.IO.Path.Combine(environment.ContentRootPath, "wwwroot")) ? null
        : $"The folder wwwroot is not in {environment.ContentRootPath}. Start the published application (dotnet publish), or from its own folder.";
}
