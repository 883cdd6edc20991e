using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Leads;

/// <summary>
/// A lead as it was received: read, normalised and folded once (P16), never changed. What becomes of it is
/// the router's state.
/// </summary>
public sealed class Lead
{
    private readonly string?[] _text;
    private readonly decimal?[]? _numbers;

    /// <summary>
    /// A lead whose <paramref name="text"/>, and <paramref name="numbers"/> if any, are by slot.
    /// </summary>
    internal Lead(
        string id, Instant receivedAt, int store, string?[] text, ReadOnlySpan<decimal?> numbers, bool? oem)
    {
        Id = id;
        ReceivedAt = receivedAt;
        Store = store;
        _text = text;
        _numbers = numbers.IsEmpty ? null : numbers[Field.NumberSlots].ToArray();
        Oem = oem;
    }

    /// <summary>Its id, trimmed; case counts (P17).</summary>
    public string Id { get; }

    /// <summary>When it was received.</summary>
    public Instant ReceivedAt { get; }

    /// <summary>Whether the manufacturer generated it; null: unknown.</summary>
    public bool? Oem { get; }

    /// <summary>The index of its store in <see cref="Policy.Stores"/>.</summary>
    internal int Store { get; }

    /// <summary>First name, folded, or null; only duplicates ask it.</summary>
    internal string? FirstName { get; init; }

    /// <summary>Last name, folded, or null; only duplicates ask it.</summary>
    internal string? LastName { get; init; }

    /// <summary>The e-mail address as P16 leaves it, or null; duplicates compare it so (R3).</summary>
    internal string? Email { get; init; }

    /// <summary>Its source as the feed has it, trimmed, or null: how reports show it.</summary>
    internal string? Source { get; init; }

    /// <summary>The id of its salesperson, or null.</summary>
    internal string? Salesperson { get; init; }

    /// <summary>The id of the person who took it, or null (R5).</summary>
    internal string? TakenBy { get; init; }

    /// <summary>The folded value of a text, person or store field, or null where it is missing.</summary>
    internal string? Text(Field field) => _text[field.Slot];

    /// <summary>The value of a number field, or null where it is missing.</summary>
    internal decimal? Number(Field field) => _numbers?[field.Slot - Field.NumberSlots.Start.Value];
}
