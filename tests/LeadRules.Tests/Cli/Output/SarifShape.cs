using System.Text.Json;

namespace LeadRules.Tests.Cli.Output;

/// <summary>
/// What the published JSON Schema of SARIF 2.1.0 (OASIS, errata 01) asks of the objects that we write: its
/// properties of them that we use, <c>!</c> being required. It allows no others than it names.
/// </summary>
internal static class SarifShape
{
    private const string Shapes =
        """
        log: $schema uri, version! =2.1.0, runs! run[]
        run: tool! tool, columnKind =utf16CodeUnits|unicodeCodePoints, results result[]
        tool: driver! toolComponent
        toolComponent: name! text, version text, rules reportingDescriptor[]
        reportingDescriptor: id! text, shortDescription multiformatMessageString, defaultConfiguration reportingConfiguration
        multiformatMessageString: text! text
        reportingConfiguration: level =none|note|warning|error
        result: ruleId text, ruleIndex from-1, level =none|note|warning|error, message! message, locations location[]
        message: text! text
        location: physicalLocation physicalLocation
        physicalLocation: artifactLocation! artifactLocation, region region
        artifactLocation: uri uri-reference
        region: startLine! from1, startColumn from1, endLine from1, endColumn from1
        """;

    private static readonly Dictionary<string, (string Name, bool IsRequired, string Type)[]> Objects = Shapes
        .ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(": ")).ToDictionary(
            parts => parts[0],
            parts => parts[1].Split(", ").Select(property => property.Split(' ')).Select(property =>
                (property[0].TrimEnd('!'), property[0].EndsWith('!'), property[1])).ToArray());

    /// <summary>What is wrong with a log, each by its path; none: it has the shape.</summary>
    public static IEnumerable<string> Faults(JsonElement log) => Faults(log, "log", "$");

    private static IEnumerable<string> Faults(JsonElement value, string type, string path) => type switch
    {
        _ when type.EndsWith("[]", StringComparison.Ordinal) => value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().SelectMany((item, i) => Faults(item, type[..^2], $"{path}[{i}]"))
            : [$"{path} is no list"],
        _ when Objects.TryGetValue(type, out var properties) => value.ValueKind == JsonValueKind.Object
            ? FaultsOfObject(value, properties, path)
            : [$"{path} is no {type}"],
        _ => Fits(value, type) ? [] : [$"{path} is no {type}: {value}"],
    };

    private static IEnumerable<string> FaultsOfObject(
        JsonElement value, (string Name, bool IsRequired, string Type)[] properties, string path)
    {
        var missing = properties.Where(each => each.IsRequired && !value.TryGetProperty(each.Name, out _));
        var strange = value.EnumerateObject()
            .Where(each => !properties.Any(known => known.Name == each.Name));
        return [
            .. missing.Select(each => $"{path} has no {each.Name}"),
            .. strange.Select(each => $"{path} has a strange {each.Name}"),
            .. properties.Where(each => value.TryGetProperty(each.Name, out _))
                .SelectMany(each => Faults(value.GetProperty(each.Name), each.Type, $"{path}.{each.Name}")),
        ];
    }

    private static bool Fits(JsonElement value, string type) => type switch
    {
        "uri" => value.ValueKind == JsonValueKind.String
            && Uri.IsWellFormedUriString(value.GetString(), UriKind.Absolute),
        "uri-reference" => value.ValueKind == JsonValueKind.String
            && Uri.IsWellFormedUriString(value.GetString(), UriKind.RelativeOrAbsolute),
        "text" => value.ValueKind == JsonValueKind.String,
        ['=', ..] => value.ValueKind == JsonValueKind.String
            && type[1..].Split('|').Contains(value.GetString()),
        _ => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            && number >= int.Parse(type["from".Length..], System.Globalization.CultureInfo.InvariantCulture),
    };
}
