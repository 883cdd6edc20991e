using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Testing.Reading;

/// <summary>The top level of a file of tests.</summary>
internal static class FileReader
{
    public static FormShape Shape { get; } = new(
        "tests",
        Keys.Text(
            "policy", "The policy that is tested, from the folder of the tests; that folder if missing."),
        new Key<LeadValues>(
            "defaults", LeadValues.Shape, "What all leads of the file are unless they say otherwise.",
            (value, _) => LeadValues.Read(value)),
        new Key("tests", new ListShape(PolicyTestForm.Shape), "The tests.") { IsRequired = true });

    public static ImmutableArray<PolicyTest> Read(Form form)
    {
        form.Read("policy", "");
        var defaults = form.Read("defaults", LeadValues.None);
        var tests = form.Read(
            "tests", ImmutableArray<PolicyTest>.Empty, (value, _) => Tests(value, defaults));
        FormCheck.RequireKeys(form);
        FormCheck.RefuseOtherKeys(form);
        return tests;
    }

    private static ImmutableArray<PolicyTest> Tests(Value value, LeadValues defaults)
    {
        var tests = ImmutableArray.CreateBuilder<PolicyTest>();
        var names = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var item in value.Items() ?? [])
        {
            if (PolicyTestForm.Read(item, NameOf(item, tests.Count + 1), defaults) is not { } test)
            {
                continue;
            }

            tests.Add(test);
            if (test.Name.Length > 0 && !names.TryAdd(test.Name, test.Span))
            {
                value.Draft.Report.Add(
                    DiagnosticCodes.RepeatedId,
                    test.Span,
                    $"two tests are called {Wording.Quote(test.Name)}",
                    $"line {names[test.Name].Line} has the first");
            }
        }

        return tests.ToImmutable();
    }

    private static string NameOf(Value test, int number)
    {
        var entries = (test.Node as MappingNode)?.Entries ?? [];
        var name = entries.FirstOrDefault(entry => entry.Key.Text == "name")?.Value as ScalarNode;
        return name is { Text.Length: > 0 } ? $"test {Wording.Quote(name.Text)}" : $"test {number}";
    }
}
