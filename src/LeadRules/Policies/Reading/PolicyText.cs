using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>The top-level keys of all files of a policy, joined (P1).</summary>
internal sealed class PolicyText
{
    private readonly List<MappingEntry> _entries = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly SourceSpan _start;
    private readonly Report _report;

    private PolicyText(IReadOnlyList<PolicyFile> files, Report report)
    {
        _report = report;
        _start = new SourceSpan(files[0].Name, 1, 1, 1);
        var limits = new TextLimits();
        foreach (var file in files)
        {
            Add(new YamlText(limits, report).Read(file));
        }

        _start = _entries.Count > 0 ? _entries[0].Key.Span : _start;
    }

    /// <summary>Whether every file could be read, so that what is not there is missing.</summary>
    public bool IsWhole { get; private set; } = true;

    public static PolicyText Read(IReadOnlyList<PolicyFile> files, Report report) => new(files, report);

    /// <summary>The keys as one form.</summary>
    public Form Root(Draft draft) => new(draft, PolicyShape.Root, [.. _entries], _start, "the policy");

    private void Add(Node? root)
    {
        switch (root)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    Add(entry);
                }

                break;
            case ScalarNode { IsNothing: true }:
                break;
            case null:
                IsWhole = false;
                break;
            default:
                IsWhole = false;
                _report.Add(
                    DiagnosticCodes.UnreadableValue,
                    root.Span,
                    "a policy is a mapping of keys such as leadrules and rules");
                break;
        }
    }

    private void Add(MappingEntry entry)
    {
        if (_places.TryAdd(entry.Key.Text, _entries.Count))
        {
            _entries.Add(entry);
            return;
        }

        var place = _places[entry.Key.Text];
        var first = _entries[place];
        if (PolicyShape.Root.Find(entry.Key.Text)?.Takes is not ListShape)
        {
            _report.Add(
                DiagnosticCodes.RepeatedKey,
                entry.Key.Span,
                $"key {Wording.Quote(entry.Key.Text)} stands in two files of one policy",
                $"it stands in {first.Key.Span.File} too");
        }
        else
        {
            _entries[place] = Join(first, entry);
        }
    }

    // A section that is no list stays alone, for its reader to refuse.
    private static MappingEntry Join(MappingEntry first, MappingEntry second) =>
        (first.Value, second.Value) switch
        {
            (SequenceNode one, SequenceNode other) =>
                first with { Value = new SequenceNode(one.Span, one.Items.AddRange(other.Items)) },
            (_, ScalarNode { IsNothing: true }) => first,
            (SequenceNode or ScalarNode { IsNothing: true }, _) => second,
            _ => first,
        };
}
