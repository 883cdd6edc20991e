using System.Collections.Immutable;

namespace LeadRules.Policies.Shapes;

/// <summary>
/// What can stand somewhere in a policy, as data: the reader reads by it, editors check by it
/// (<c>schema</c>), and the canonical layout takes the order of keys from it (<c>fmt</c>).
/// </summary>
internal abstract record Shape
{
    /// <summary>A name, where the shape is one that the schema writes once and refers to.</summary>
    public string? Name { get; init; }
}

/// <summary>Text.</summary>
/// <param name="Pattern">What it matches, in the syntax that .NET and ECMA-262 share; null: anything.</param>
internal sealed record TextShape(string? Pattern = null) : Shape
{
    /// <summary>Any text, also where nothing at all is written.</summary>
    public static TextShape Any { get; } = new() { LooksFree = true, MayBeNothing = true };

    /// <summary>Any text that is written.</summary>
    public static TextShape Written { get; } = new() { LooksFree = true };

    /// <summary>Any text that is not empty.</summary>
    public static TextShape Some { get; } = new() { LooksFree = true, IsSome = true };

    /// <summary>An id, or a reference to one (P2).</summary>
    public static TextShape Id { get; } = new("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$") 
    {
        Name = "id",
        LooksFree = true,
    };

    /// <summary>Whether some of it looks like a number or a boolean to who types YAML by its looks.</summary>
    public bool LooksFree { get; private init; }

    /// <summary>Whether nothing at all stands for empty text.</summary>
    public bool MayBeNothing { get; private init; }

    /// <summary>Whether it cannot be empty.</summary>
    public bool IsSome { get; private init; }
}

/// <summary>One of a few words.</summary>
internal sealed record WordsShape(ImmutableArray<string> Words) : Shape;

/// <summary>A number.</summary>
/// <param name="Pattern">How it is written.</param>
internal sealed record NumberShape(string Pattern) : Shape
{
    /// <summary>The least whole number that it can be; null: it need not be whole.</summary>
    public int? Least { get; init; }

    /// <summary>The greatest.</summary>
    public int? Most { get; init; }
}

/// <summary>A list.</summary>
/// <param name="Item">Each of its items.</param>
internal sealed record ListShape(Shape Item) : Shape
{
    /// <summary>Whether it must have an item.</summary>
    public bool IsSome { get; init; }

    /// <summary>Whether nothing at all stands for a list without items.</summary>
    public bool MayBeNothing { get; init; } = true;
}

/// <summary>One of several shapes.</summary>
internal sealed record EitherShape(params ImmutableArray<Shape> Options) : Shape
{
    /// <summary>The shape itself or a list of it.</summary>
    public static EitherShape OneOrMore(Shape one) => new(one, new ListShape(one) { MayBeNothing = false });
}

/// <summary>Nothing at all.</summary>
internal sealed record NothingShape : Shape;

/// <summary>A shape that is part of itself.</summary>
internal sealed record LaterShape(Func<Shape> Meant) : Shape;

/// <summary>A mapping whose keys are the user's own.</summary>
/// <param name="Key">What a key must match, or null.</param>
/// <param name="Value">What stands under each.</param>
internal sealed record MapShape(string? Key, Shape Value) : Shape;
