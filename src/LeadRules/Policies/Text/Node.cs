using System.Collections.Immutable;
using LeadRules.Diagnostics;

namespace LeadRules.Policies.Text;

/// <summary>A piece of a policy's text: a scalar, a sequence or a mapping, and where it stands.</summary>
/// <param name="Span">Where it stands; of a sequence or mapping, where it begins.</param>
/// <param name="Size">How many nodes it is with all that is in it, aliases expanded.</param>
/// <param name="Letters">How many UTF-16 code units of text it has, keys too, aliases expanded.</param>
/// <param name="Height">How many levels of sequences and mappings it has; 0 for a scalar.</param>
internal abstract record Node(SourceSpan Span, int Size, int Letters, int Height);

/// <summary>
/// Text, typed by the key that it stands under (P2) and never by how it looks; it <c>IsNothing</c> where
/// nothing at all is written, not even quotes.
/// </summary>
internal sealed record ScalarNode(SourceSpan Span, string Text, bool IsNothing)
    : Node(Span, 1, Text.Length, 0);

internal sealed record SequenceNode(SourceSpan Span, ImmutableArray<Node> Items)
    : Node(
        Span,
        1 + Items.Sum(item => item.Size),
        Items.Sum(item => item.Letters),
        1 + Items.Select(item => item.Height).DefaultIfEmpty().Max());

internal sealed record MappingNode(SourceSpan Span, ImmutableArray<MappingEntry> Entries)
    : Node(
        Span,
        1 + Entries.Sum(entry => 1 + entry.Value.Size),
        Entries.Sum(entry => entry.Key.Letters + entry.Value.Letters),
        1 + Entries.Select(entry => entry.Value.Height).DefaultIfEmpty().Max());

/// <summary>One key of a mapping, with its value. No two entries of a mapping have the same key.</summary>
internal sealed record MappingEntry(ScalarNode Key, Node Value);
