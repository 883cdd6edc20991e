using System.Reflection;
using System.Text.RegularExpressions;
using LeadRules.Policies;
using LeadRules.Policies.Reading;
using LeadRules.Tests.Policies.Shapes;

namespace LeadRules.Tests.House;

/// <summary>The rules that hold the house up.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void No_source_file_is_longer_than_350_lines() => Assert.Empty(
        SourceFile.Under("src").Concat(SourceFile.Under("tests")).Where(file => file.Lines.Length > 350)
            .Select(file => file.Path));

    // What stands in a raw string is as long as what it says.
    [Fact]
    public void No_line_is_longer_than_110_columns() => Assert.Empty(
        SourceFile.Under("src").Concat(SourceFile.Under("tests")).Concat(SourceFile.Under("benchmarks"))
            .SelectMany(file => file.Code().Where(line => line.Text.Length > 110)
                .Select(line => $"{file.Path}:{line.Number}")));

    [Fact]
    public void No_method_is_longer_than_50_lines()
    {
        var methods = SourceFile.Under("src")
            .SelectMany(file => file.Methods().Select(method => (file.Path, method.Line, method.Length)))
            .ToList();

        Assert.True(methods.Count > 200, "methods are not found any more");
        Assert.DoesNotContain(methods, method => method.Length > 50);
    }

    [Theory]
    [InlineData("YamlDotNet", "src/LeadRules/Policies/Text/")]
    [InlineData("CsvHelper", "src/LeadRules.Feeds/")]
    [InlineData("System.CommandLine", "src/LeadRules.Cli/")]
    public void Outside_things_stay_at_the_edge(string outside, string room)
    {
        var users = SourceFile.Under("src").Where(file => file.Lines.Any(line => Mentions(line, outside)))
            .ToList();

        Assert.NotEmpty(users);
        Assert.All(users, file => Assert.StartsWith(room, file.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LeadRules", "Microsoft.CodeAnalysis.BannedApiAnalyzers NodaTime YamlDotNet")]
    [InlineData("LeadRules.Feeds", "CsvHelper Microsoft.CodeAnalysis.BannedApiAnalyzers")]
    [InlineData("LeadRules.Cli", "Spectre.Console System.CommandLine")]
    public void A_project_depends_on_no_package_but_its_own(string project, string packages)
    {
        var text = Repository.Read("src", project, project + ".csproj");
        var used = Package().Matches(text).Select(match => match.Groups[1].Value);

        Assert.Subset(packages.Split(' ').ToHashSet(StringComparer.Ordinal),
            used.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("LeadRules.Core")]
    [InlineData("LeadRules.Feeds")]
    [InlineData("leadrules")]
    public void What_users_publish_is_trim_and_AOT_compatible(string assembly)
    {
        var properties = Assembly.Load(assembly).GetCustomAttributes<AssemblyMetadataAttribute>().ToList();

        Assert.Contains(properties, property => property is { Key: "IsTrimmable", Value: "True" });
        Assert.Contains(properties, property => property is { Key: "IsAotCompatible", Value: "True" });
    }

    [Fact]
    public void Warnings_of_the_trim_and_AOT_analyzers_are_errors_and_not_suppressed()
    {
        Assert.Contains(
            "<TreatWarningsAsErrors>true", Repository.Read("Directory.Build.props"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            SourceFile.Under("src").SelectMany(file => file.Lines),
            line => line.Contains("UnconditionalSuppressMessage", StringComparison.Ordinal)
                || line.Contains("pragma warning disable IL", StringComparison.Ordinal));
    }

    [Fact]
    public void Local_times_become_instants_in_one_folder_alone() => Assert.Empty(
        SourceFile.Under("src")
            .Where(file => !file.Path.StartsWith("src/LeadRules/Time/", StringComparison.Ordinal))
            .Where(file => file.Lines.Any(line => ZoneResolution().IsMatch(line))).Select(file => file.Path));

    [Fact]
    public void Memory_is_pointed_to_in_one_file_alone()
    {
        var users = SourceFile.Under("src").Where(file => file.Lines.Any(line => Pointer().IsMatch(line)));

        Assert.Equal(["src/LeadRules/Routing/State/Prefetch.cs"], users.Select(file => file.Path));
    }

    [Fact]
    public void Zones_are_looked_up_where_a_policy_names_them()
    {
        var users = SourceFile.Under("src")
            .Where(file => file.Lines.Any(line => line.Contains("Tzdb.GetZone", StringComparison.Ordinal)));

        Assert.Equal(["src/LeadRules/Policies/Reading/ZoneReader.cs"], users.Select(file => file.Path));
    }

    [Fact]
    public void The_source_has_no_partial_types_no_regions_and_no_marks_of_work_to_do() =>
        Assert.DoesNotContain(
        SourceFile.Under("src").SelectMany(file => file.Lines.Select(line => (file.Path, line))),
        pair => LeftOver().IsMatch(pair.line));

    // Fields of leads are keys of criteria and of feeds; they are the dealer's words.
    public static TheoryData<string> PolicyKeys =>
        [.. ShapeForms.Of(PolicyShape.Root).Where(form => form.Custom is null)
        .SelectMany(form => form.Keys).Select(key => key.Name)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_keys_that_the_policy_reader_asks_for_are_found_in_it() =>
        Assert.Superset(
            new HashSet<string>(
                ["stores", "if_nobody", "counts_from", "works_closed_days", "starts_with", "expire_after",
                "auto_reply"]),
            new HashSet<string>(PolicyKeys.Select(row => row.Data)));

    [Theory]
    [MemberData(nameof(PolicyKeys))]
    public void A_key_of_the_policy_has_a_type_or_member_of_its_name(string key)
    {
        var name = string.Concat(key.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        name = name switch
        {
            "Leadrules" => nameof(LeadRules),
            // A list of one means the same (P8), and every object has a member Equals.
            "Equals" => nameof(TextOperator.In),
            "Matches" => nameof(PatternTest.Pattern),
            "Exists" => nameof(ExistsTest),
            _ => name,
        };
        var names = Model()
            .SelectMany(type => type.GetMembers().Select(member => member.Name).Append(type.Name));

        Assert.Contains(name, names.Append(nameof(LeadRules)), StringComparer.Ordinal);
    }

    [Fact]
    public void One_idea_has_one_word()
    {
        string[] strange =
        [
            "Agent", "User", "Employee", "Staff", "Queue", "Branch", "Shop", "Dealership", "Prospect",
            "Enquiry", "Inquiry",
            "Ticket", "Vacation", "Absence", "Roster", "Helper", "Processor", "Util", "Utils", "Base",
        ];
        var found = new[] { typeof(LeadRouter).Assembly, typeof(LeadRules.Feeds.FeedReplay).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => NamesOf(type).Select(name => (type.Name, name)))
            .Where(pair => Words(pair.name).Intersect(strange, StringComparer.Ordinal).Any());

        Assert.Empty(found);
        Assert.DoesNotContain(
            typeof(LeadRouter).Assembly.GetTypes(), type =>
                type.Name.EndsWith("Manager", StringComparison.Ordinal) && !type.IsEnum);
    }

    public static TheoryData<string> Documents =>
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md",
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_links_to_files_that_exist(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        var links = Link().Matches(Repository.Read(document)).Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#'));

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link.Split('#')[0])), link));
    }

    [Fact]
    public void The_life_of_a_lead_links_to_the_spine_and_to_every_stage()
    {
        var links = Link().Matches(Repository.Read("docs", "flow.md")).Select(match => match.Groups[1].Value)
            .ToList();

        Assert.All(
            (string[])["LeadRouter.cs", "Duplicates/", "Channels/", "Rules/", "Pools/", "Escalations/",
                "State/", "Simulation/"],
            part => Assert.Contains(links, link => link.Contains(part, StringComparison.Ordinal)));
    }

    private static bool Mentions(string line, string outside) =>
        line.StartsWith($"using {outside}", StringComparison.Ordinal)
            || line.Contains($"global::{outside}", StringComparison.Ordinal)
        || Regex.IsMatch(line, $@"(^|[ (<]){Regex.Escape(outside)}\.[A-Z]");

    private static IEnumerable<Type> Model() =>
        typeof(Policy).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Policy).Namespace);

    private static IEnumerable<string> NamesOf(Type type) => type
        .GetMembers(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .SelectMany(member =>
        (member is MethodBase method ? method.GetParameters().Select(each => each.Name!) : [])
            .Append(member.Name))
        .Append(type.Name);

    private static IEnumerable<string> Words(string name) =>
        Word().Matches(name).Select(match => char.ToUpperInvariant(match.Value[0]) + match.Value[1..]);

    [GeneratedRegex(@"\bunsafe\b|\bUnsafe\.")]
    private static partial Regex Pointer();

    // From an instant to local time there is one way; the other way needs a choice (P13).
    [GeneratedRegex(
        @"\b(MapLocal|ResolveLocal|InZone(Strictly|Leniently)|At(Strictly|Leniently|StartOfDay))\(")]
    private static partial Regex ZoneResolution();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|^\s*#region|\bpartial (class|record|struct)\b|#pragma")]
    private static partial Regex LeftOver();

    [GeneratedRegex(@"<PackageReference Include=""([^""]+)""")]
    private static partial Regex Package();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("[A-Z]?[a-z]+")]
    private static partial Regex Word();
}
