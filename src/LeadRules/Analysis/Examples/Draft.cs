using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>A lead in the making: a value or nothing in each field, and when it is received.</summary>
internal sealed class Draft
{
    private readonly Moments _moments;
    private readonly FoldedText?[] _values;

    /// <summary>A lead that has nothing but a store and is received at a plain time.</summary>
    public Draft(Space space, Moments moments)
        : this(moments, new FoldedText?[space.Size], new int[space.Size])
    {
        Receive(store: 0, moments.Plain(store: 0), category: null);
    }

    private Draft(Moments moments, FoldedText?[] values, int[] point)
    {
        _moments = moments;
        _values = values;
        Point = point;
    }

    /// <summary>Its atom in each dimension of the space.</summary>
    public int[] Point { get; }

    /// <summary>The atom of its store.</summary>
    public int Store { get; private set; }

    /// <summary>When it is received.</summary>
    public Instant At { get; private set; }

    /// <summary>The value of a field; null: missing.</summary>
    public FoldedText? this[FieldDimension field] => _values[field.Index];

    /// <summary>The same lead, to be changed apart.</summary>
    public Draft Copy() => new(_moments, [.. _values], [.. Point]) { Store = Store, At = At };

    /// <summary>Gives a field a value.</summary>
    public void Set(FieldDimension field, FieldChoice choice)
    {
        _values[field.Index] = choice.Value;
        Point[field.Index] = choice.Atom;
        if (field is TextDimension text)
        {
            foreach (var phrase in text.Phrases)
            {
                Point[phrase.Index] = TextTests.Holds(phrase.Test, choice.Value?.Folded) ? 1 : 0;
            }
        }
    }

    /// <summary>Gives it a store, of an atom, and an instant.</summary>
    /// <param name="store">The atom of the store.</param>
    /// <param name="at">The instant.</param>
    /// <param name="category">
    /// Its folded category, since departments have hours of their own; null: missing.
    /// </param>
    public void Receive(int store, Instant at, string? category)
    {
        (Store, At) = (store, at);
        _moments.Describe(Point, store, at, category);
    }
}
