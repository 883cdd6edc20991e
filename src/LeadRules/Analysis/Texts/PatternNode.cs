using System.Collections.Immutable;

namespace LeadRules.Analysis.Texts;

/// <summary>A pattern, as far as the texts that it finds something in depend on it.</summary>
internal abstract record PatternNode
{
    /// <summary>The pattern of a literal text.</summary>
    public static PatternNode Literal(string text) =>
        new Sequence([.. text.Select(unit => new OneOf(CharSet.Of(unit)))]);

    /// <summary>The pattern of any of these literal texts.</summary>
    public static PatternNode AnyLiteral(IEnumerable<string> texts) => new Choice([.. texts.Select(Literal)]);

    /// <summary>This pattern, at the start of the text.</summary>
    public PatternNode AtStart() => new Sequence([new Anchor(AnchorKind.Start), this]);

    /// <summary>This pattern, as the whole of the text.</summary>
    public PatternNode Whole() =>
        new Sequence([new Anchor(AnchorKind.Start), this, new Anchor(AnchorKind.End)]);
}

/// <summary>One code unit of a set.</summary>
internal sealed record OneOf(CharSet Set) : PatternNode;

/// <summary>One after the other.</summary>
internal sealed record Sequence(ImmutableArray<PatternNode> Parts) : PatternNode;

/// <summary>Any one of them.</summary>
internal sealed record Choice(ImmutableArray<PatternNode> Parts) : PatternNode;

/// <summary>Again and again, at least and (null: unbounded) at most so often.</summary>
internal sealed record Repeat(PatternNode Part, int AtLeast, int? AtMost) : PatternNode;

/// <summary>Nothing, at a certain place.</summary>
internal sealed record Anchor(AnchorKind Kind) : PatternNode;

/// <summary>Where an anchor holds.</summary>
internal enum AnchorKind
{
    /// <summary>At the start of the text.</summary>
    Start,

    /// <summary>At its end.</summary>
    End,

    /// <summary>Between what is part of a word and what is not.</summary>
    Boundary,

    /// <summary>Anywhere else.</summary>
    NoBoundary,
}
