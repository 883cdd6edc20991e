using System.Collections.Immutable;
using LeadRules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LeadRules.Policies.Text;

/// <summary>
/// Parser events into nodes. Each method returns null once something is wrong that makes the rest unreadable;
/// an alias shares its anchor's node and is only counted, so a small file cannot become a large one in
/// memory.
/// </summary>
internal sealed class NodeBuilder(IParser events, SourceText source, TextLimits limits, Report report)
{
    private const string StandardTags = "tag:yaml.org,2002:";

    // An anchor whose node is not finished has no node yet: an alias to it would be inside itself.
    private readonly Dictionary<string, Node?> _anchors = new(StringComparer.Ordinal);

    /// <summary>The only document; of an empty file a scalar that is nothing.</summary>
    public Node? Document()
    {
        Node? root = new ScalarNode(source.Span(0, 0), "", IsNothing: true);
        var documents = 0;
        while (events.MoveNext())
        {
            if (events.Current is DocumentStart start && ++documents > 1)
            {
                return NotYaml(
                    start, "a second document; a policy file holds one", "take out the `---`");
            }

            if (events.Current is NodeEvent or AnchorAlias && (root = Read(level: 1)) is null)
            {
                return null;
            }
        }

        return root;
    }

    private Node? Read(int level)
    {
        var current = events.Current!;
        if (current is AnchorAlias alias)
        {
            return Resolve(alias, level);
        }

        if (current is not NodeEvent node)
        {
            return NotYaml(
                current, "a value is missing here", "the bracket or brace around it is perhaps not closed");
        }

        if (!Fits(node, 1, node is Scalar ? level - 1 : level) || !HasKnownTag(node))
        {
            return null;
        }

        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = null;
        }

        Node? read = node switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, level),
            _ => ReadMapping((MappingStart)node, level),
        };
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = read;
        }

        return read;
    }

    private ScalarNode ReadScalar(Scalar scalar) => new(
        Span(scalar), scalar.Value, IsNothing: scalar.Value.Length == 0 && scalar.Style == ScalarStyle.Plain);

    private SequenceNode? ReadSequence(SequenceStart start, int level)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (events.MoveNext() && events.Current is not SequenceEnd)
        {
            if (Read(level + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new SequenceNode(Span(start, 1), items.ToImmutable());
    }

    private MappingNode? ReadMapping(MappingStart start, int level)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var keys = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (events.MoveNext() && events.Current is not MappingEnd)
        {
            if (Read(level + 1) is not { } key || !events.MoveNext() || Read(level + 1) is not { } value)
            {
                return null;
            }

            if (IsNew(key, keys) is { } name)
            {
                entries.Add(new MappingEntry(name, value));
            }
        }

        var isFlow = start.Style == MappingStyle.Flow || entries.Count == 0;
        return new MappingNode(isFlow ? Span(start, 1) : entries[0].Key.Span, entries.ToImmutable());
    }

    private ScalarNode? IsNew(Node key, Dictionary<string, SourceSpan> keys)
    {
        if (key is not ScalarNode name)
        {
            report.Add(DiagnosticCodes.UnreadableValue, key.Span, "a key must be text");
            return null;
        }

        if (!keys.TryAdd(name.Text, name.Span))
        {
            report.Add(
                DiagnosticCodes.RepeatedKey,
                name.Span,
                $"key {Wording.Quote(name.Text)} stands twice in one mapping",
                $"it stands in line {keys[name.Text].Line} too");
            return null;
        }

        return name;
    }

    private Node? Resolve(AnchorAlias alias, int level)
    {
        var name = Wording.Quote(alias.Value.Value);
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            return NotYaml(alias, $"alias {name} has no anchor", $"no `&` before it has that name");
        }

        if (node is null)
        {
            return NotYaml(alias, $"alias {name} stands inside its own anchor", "a value cannot hold itself");
        }

        if (!Fits(alias, node.Size, level - 1 + node.Height))
        {
            return null;
        }

        if (!limits.TakesLetters(node.Letters))
        {
            report.Add(
                DiagnosticCodes.TooMuch,
                Span(alias, 1),
                "the policy is larger than 5 MiB of text, aliases expanded");
            return null;
        }

        return node with { Span = Span(alias) };
    }

    private bool Fits(ParsingEvent at, int nodes, int levels)
    {
        if (levels > TextLimits.MostLevels)
        {
            report.Add(DiagnosticCodes.TooMuch, Span(at, 1), "the policy is nested more than 64 levels deep");
            return false;
        }

        if (!limits.TakesNodes(nodes))
        {
            report.Add(
                DiagnosticCodes.TooMuch,
                Span(at, 1),
                "the policy has more than 100,000 nodes, aliases expanded");
            return false;
        }

        return true;
    }

    // Every scalar is text, so the standard tags say nothing; any other would promise what the reader does
    // not do.
    private bool HasKnownTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific
            || node.Tag.Value.StartsWith(StandardTags, StringComparison.Ordinal))
        {
            return true;
        }

        var tag = Wording.Quote(node.Tag.Value);
        NotYaml(node, $"tag {tag} means nothing here", "a policy has no tags; remove it");
        return false;
    }

    private Node? NotYaml(ParsingEvent at, string message, string help)
    {
        report.Add(DiagnosticCodes.NotYaml, Span(at), message, help);
        return null;
    }

    private SourceSpan Span(ParsingEvent at) => source.Span(at.Start.Index, at.End.Index);

    private SourceSpan Span(ParsingEvent at, int length) =>
        source.Span(at.Start.Index, at.Start.Index + length);
}
