using System.Collections.Immutable;
using LeadRules.Diagnostics;

namespace LeadRules.Policies.Reading;

/// <summary>Reads text as a value; false if it is not written as one.</summary>
internal delegate bool Parse<T>(string text, out T value);

/// <summary>What text of one kind means.</summary>
/// <param name="Expected">What a key of that kind takes, for messages.</param>
/// <param name="TryRead">Reads it.</param>
/// <param name="Words">All that it can be, where that is a short list.</param>
internal sealed record Unit<T>(string Expected, Parse<T> TryRead, ImmutableArray<string> Words)
    where T : struct
{
    public Unit(string expected, Parse<T> tryRead)
        : this(expected, tryRead, [])
    {
    }

    /// <summary>One of some words, each with what it means.</summary>
    public static Unit<T> OneOf(params (string Word, T Meaning)[] words)
    {
        ImmutableArray<string> names = [.. words.Select(word => word.Word)];
        return new Unit<T>(Wording.OneOf(names), Find, names);

        bool Find(string text, out T meaning)
        {
            var found = names.IndexOf(text, StringComparer.Ordinal);
            meaning = found < 0 ? default : words[found].Meaning;
            return found >= 0;
        }
    }
}
