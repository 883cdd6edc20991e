using LeadRules.Diagnostics;
using LeadRules.Policies;
using LeadRules.Policies.Checks;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Text;
using LeadRules.Testing.Reading;

namespace LeadRules.Testing;

/// <summary>
/// Reads files of policy tests: YAML text into tests, or everything that is wrong with it, as
/// <see cref="PolicyReader"/> does with policies (docs/testing.md). Whatever the text is, reading it throws
/// nothing.
/// </summary>
public static class PolicyTestReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="find">
    /// Finds the policy at a path as the file writes it, relative to the file; <c>.</c> where it writes none.
    /// </param>
    public static TestReading Read(PolicyFile file, Func<string, TestedPolicy> find)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(find);
        var report = new Report([file.Name]);
        var root = new YamlText(new TextLimits(), report).Read(file);
        var tests = root is null ? null : Read(file, root, report, find);
        return new TestReading(report.HasErrors ? null : tests, report.InOrder());
    }

    private static TestFile? Read(PolicyFile file, Node root, Report report, Func<string, TestedPolicy> find)
    {
        var start = new SourceSpan(file.Name, 1, 1, 1);
        if (root is not (MappingNode or ScalarNode { IsNothing: true }))
        {
            report.Add(
                DiagnosticCodes.UnreadableValue, root.Span,
                "policy tests are a mapping of keys such as tests");
            return null;
        }

        var entries = (root as MappingNode)?.Entries ?? [];
        var tested = Find(entries, start, report, find);
        var draft = new Draft(report, isWhole: tested.Policy is not null);
        Declare(tested.Policy, draft, start);
        var form = new Form(
            draft, FileReader.Shape, entries, entries.IsEmpty ? start : entries[0].Key.Span,
            "the file of tests");
        var tests = FileReader.Read(form);
        UnknownReferences.Check(draft);
        RepeatedPeople.Check(draft);
        return new TestFile(file.Name, tested, tests);
    }

    private static TestedPolicy Find(
        IEnumerable<MappingEntry> entries, SourceSpan start, Report report, Func<string, TestedPolicy> find)
    {
        var written = entries.FirstOrDefault(entry => entry.Key.Text == "policy")?.Value;
        var path = written is ScalarNode { Text: { Length: > 0 } text } ? text : ".";
        var tested = find(path);
        if (tested.Fault is { } fault)
        {
            report.Add(
                DiagnosticCodes.UnknownReference,
                written?.Span ?? start,
                $"there is no policy to test: {Wording.Sentence(fault)}",
                "`policy` names its file or folder, from the folder of the tests");
        }

        return tested;
    }

    private static void Declare(Policy? policy, Draft draft, SourceSpan span)
    {
        void All(Kind kind, IEnumerable<string> ids)
        {
            foreach (var id in ids)
            {
                draft.Of(kind).Add(id, span);
            }
        }

        All(Kind.Person, policy?.People.Select(person => person.Id) ?? []);
        All(Kind.Rule, policy?.Rules.Select(rule => rule.Id) ?? []);
    }
}
