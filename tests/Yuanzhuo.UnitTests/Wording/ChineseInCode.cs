using System.Text.RegularExpressions;
using Yuanzhuo.UnitTests.Architecture;

namespace Yuanzhuo.UnitTests.Wording;

/// <summary>Where Chinese may stand in code itself, and why.</summary>
internal static partial class ChineseInCode
{
    /// <summary>Beginnings of paths below src/Yuanzhuo, each with its reason.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["Modules/Calendar/Domain/"] = "reads and says Chinese dates and terms: the words are the rule",
        ["Modules/Calendar/Importing/ImportCommand.cs"] = "an example line of the file, in the command's help",
        ["Modules/Concerns/Domain/Categor"] = "finds the category by words people use",
        ["Modules/Concerns/Domain/ContactShape.cs"] = "reads telephone numbers with extensions as people write them",
        ["Modules/People/Enrolling/PeopleSheet.cs"] = "reads days as people write them",
        ["Modules/People/Founding/TopUnit.cs"] = "the default name of the district",
        ["Modules/Places/Data/ShippedDivisions.cs"] = "the name of the shipped district",
        ["Modules/Places/Domain/"] = "reads and forms official names of places",
        ["Modules/Calendar/Data/"] = "names of festivals as the source files have them",
        ["Modules/Rules/Domain/DefaultRules.cs"] = "sources are cited by their Chinese titles",
        ["Modules/Roundtables/Showing/Seats.cs"] = "reads labels of people as they were typed",
        ["Modules/Demo/"] = "invented stories of the demonstration",
        ["Platform/Privacy/"] = "finds names, plates and numbers in Chinese text",
        ["Platform/Search/Numerals.cs"] = "reads Chinese numerals",
        ["Platform/Search/QueryReader.cs"] = "reads numbers of lines, houses and roads",
        ["Platform/Pinyin/"] = "Chinese characters and their initials",
        ["Platform/Exports/XlsxStyles.cs"] = "names of fonts",
        ["Modules/Ledger/Publishing/OpenApiSetup.cs"] = "the mechanism's own name, explained in the API's description",
        ["Platform/Operations/OperatorCommands.cs"] = "the product's name",
        ["Web/Design/"] = "samples on the design page",
        ["Web/Layout/PreferenceForms.razor"] = "a language is offered in its own name",
        ["Web/Layout/SiteIdentity.cs"] = "the default name of the district",
    };

    public static IEnumerable<string> Found() =>
        from file in Repository.Files(".cs").Concat(Repository.Files(".razor"))
        let path = Path.GetRelativePath(Repository.Source, file).Replace('\\', '/')
        where !Allowed.Keys.Any(a => path.StartsWith(a, StringComparison.Ordinal))
        let first = Han().Match(SourceText.WithoutComments(file))
        where first.Success
        select $"{Repository.Short(file)}: {first.Value}";

    [GeneratedRegex(@"[\u4e00-\u9fff]+")]
    private static partial Regex Han();
}
