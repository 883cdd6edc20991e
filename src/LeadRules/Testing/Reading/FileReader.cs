using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Text;

namespace LeadRules.Testing.Reading;

/// <summary>The top level of a file of tests.</summary>
internal static class FileReader
{
    public static ImmutableArray<PolicyTest> Read(Form form)
    {
        form.Text("policy");
        var defaults = form.Read("defaults", LeadValues.None, LeadValues.Read);
        form.Require("tests");
        var tests = form.Read("tests", [], value => Tests(value, defaults));
        form.RefuseOtherKeys();
        return tests;
    }

    private static ImmutableArray<PolicyTest> Tests(Value value, LeadValues defaults)
    {
        var tests = ImmutableArray.CreateBuilder<PolicyTest>();
        var names = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var item in value.Items() ?? [])
        {
            if (item.Form(NameOf(item, tests.Count + 1), form => new PolicyTestForm(form, defaults).Read()) is not { } test)
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
