using System.Buffers.Text;
using System.IO;
using System.Text;

namespace LeadRules.Leads;

/// <summary>
/// What Unicode 16 says of characters, as far as folding asks (P8). The system's own library is of another
/// version on each machine, or is missing, and the same rules have to take the same leads everywhere.
/// </summary>
internal static class Characters
{
    private const int FirstSyllable = 0xAC00;
    private const int Syllables = 11_172;
    private const int Vowels = 21;
    private const int Finals = 28;
    private const int LongestDecomposition = 32;

    // Nothing is read for somebody whose texts are all ASCII.
    private static readonly Lazy<Table> Known = new(Table.Read);

    /// <summary>What a character decomposes to in full (NFKD), or null: it stays as it is.</summary>
    public static string? Decomposition(Rune character)
    {
        var syllable = character.Value - FirstSyllable;
        return syllable is >= 0 and < Syllables
            ? Jamo(syllable)
            : Known.Value.Decompositions.GetValueOrDefault(character.Value);
    }

    /// <summary>The letter in lower case; any other character as it is.</summary>
    public static Rune Lower(Rune character) =>
        character.IsAscii ? new Rune(char.ToLowerInvariant((char)character.Value))
        : Known.Value.LowerCase.TryGetValue(character.Value, out var lower) ? new Rune(lower)
        : character;

    /// <summary>Whether it is a mark that takes no room of its own (category Mn).</summary>
    public static bool IsMark(Rune character) => Known.Value.Marks.Contains(character.Value);

    /// <summary>By what marks on one letter are put in order; 0: it is none of those.</summary>
    public static int CombiningClass(Rune character) =>
        Known.Value.Classes.GetValueOrDefault(character.Value);

    // The letters that a Korean syllable is made of.
    private static string Jamo(int syllable)
    {
        var (block, final) = Math.DivRem(syllable, Finals);
        var (first, vowel) = Math.DivRem(block, Vowels);
        var pair = $"{(char)(0x1100 + first)}{(char)(0x1161 + vowel)}";
        return final == 0 ? pair : pair + (char)(0x11A7 + final);
    }

    /// <summary>What <c>unicode.txt</c> says: four lists, each under its title.</summary>
    private sealed class Table
    {
        public Dictionary<int, string> Decompositions { get; } = [];

        public Dictionary<int, int> LowerCase { get; } = [];

        public HashSet<int> Marks { get; } = [];

        public Dictionary<int, int> Classes { get; } = [];

        public static Table Read()
        {
            using var stream = typeof(Characters).Assembly.GetManifestResourceStream("unicode.txt")!;
            var text = new byte[stream.Length];
            stream.ReadExactly(text);
            var table = new Table();
            var add = default(Add);
            foreach (var range in text.AsSpan().Split((byte)'\n'))
            {
                var line = (ReadOnlySpan<byte>)text.AsSpan(range);
                if (line is [>= (byte)'0' and <= (byte)'9' or >= (byte)'A' and <= (byte)'F', ..])
                {
                    add!(line);
                }
                else
                {
                    add = table.Under(line) ?? add;
                }
            }

            return table;
        }

        private delegate void Add(ReadOnlySpan<byte> row);

        private Add? Under(ReadOnlySpan<byte> title) =>
            title.SequenceEqual("decompositions"u8) ? AddDecomposition
            : title.SequenceEqual("lower case"u8) ? AddLowerCase
            : title.SequenceEqual("marks"u8) ? AddMarks
            : title.SequenceEqual("combining classes"u8) ? AddClass
            : null;

        // A character and those that it becomes.
        private void AddDecomposition(ReadOnlySpan<byte> row)
        {
            Span<char> parts = stackalloc char[LongestDecomposition];
            var (code, length) = (Code(ref row), 0);
            while (!row.IsEmpty)
            {
                length += new Rune(Code(ref row)).EncodeToUtf16(parts[length..]);
            }

            Decompositions.Add(code, parts[..length].ToString());
        }

        // The first and last of some, the step from one to the next, and how far off their lower case is.
        private void AddLowerCase(ReadOnlySpan<byte> row)
        {
            var (code, last, step, offset) = (Code(ref row), Code(ref row), Number(ref row), Number(ref row));
            for (; code <= last; code += step)
            {
                LowerCase.Add(code, code + offset);
            }
        }

        private void AddMarks(ReadOnlySpan<byte> row)
        {
            var (code, last) = (Code(ref row), Code(ref row));
            for (; code <= last; code++)
            {
                Marks.Add(code);
            }
        }

        // The first and last of some, and their class.
        private void AddClass(ReadOnlySpan<byte> row)
        {
            var (code, last, combining) = (Code(ref row), Code(ref row), Number(ref row));
            for (; code <= last; code++)
            {
                Classes.Add(code, combining);
            }
        }

        private static int Code(ref ReadOnlySpan<byte> row) => Next(ref row, 'X');

        private static int Number(ref ReadOnlySpan<byte> row) => Next(ref row, 'D');

        private static int Next(ref ReadOnlySpan<byte> row, char format)
        {
            if (!Utf8Parser.TryParse(row, out int number, out var length, format))
            {
                throw new InvalidDataException("unicode.txt is not as it was made");
            }

            row = row[Math.Min(length + 1, row.Length)..];
            return number;
        }
    }
}
