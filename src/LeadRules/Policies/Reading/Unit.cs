using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>Reads text as a value; false if it is not written as one.</summary>
internal delegate bool Parse<T>(string text, out T value);

/// <summary>What text of one kind means.</summary>
/// <param name="Expected">What a key of that kind takes, for messages.</param>
/// <param name="TryRead">Reads it.</param>
/// <param name="Shape">What all of it looks like; not all that looks so can be read.</param>
internal sealed record Unit<T>(string Expected, Parse<T> TryRead, Shape Shape)
    where T : struct
{
    /// <summary>All that it can be, where that is a short list.</summary>
    public ImmutableArray<string> Words => Shape is WordsShape { Words: var words } ? words : [];

    /// <summary>One of some words, each with what it means.</summary>
    public static Unit<T> OneOf(params (string Word, T Meaning)[] words)
    {
        var names = new string[words.Length];
        for (var place = 0; place < words.Length; place++)
        {
            names[place] = words[place].Word;
        }

        return new Unit<T>(Wording.OneOf(names), Find, new WordsShape([.. names]));

        bool Find(string text, out T meaning)
        {
            var found = Array.IndexOf(names, text);
            meaning = found < 0 ? default : words[found].Meaning;
            return found >= 0;
        }
    }

    /// <summary>The word for <paramref name="meaning"/>, or null.</summary>
    public string? WordFor(T meaning) => Words.FirstOrDefault(
        word => TryRead(word, out var meant) && EqualityComparer<T>.Default.Equals(meant, meaning));
}
