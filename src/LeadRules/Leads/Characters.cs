using System.Globalization;
using System.IO;
using System.Text;

namespace LeadRules.Leads;

/// <summary>
/// What Unicode 16 says of characters, as far as folding asks (P8). The system's own library is of another version on each
/// machine, or is missing, and the same rules have to take the same leads everywhere.
/// </summary>
internal static class Characters
{
    private const int FirstSyllable = 0xAC00;
    private const int Syllables = 11_172;
    private const int Vowels = 21;
    private const int Finals = 28;

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
        character.IsAscii ? new Rune(character.Value | (char.IsAsciiLetterUpper((char)character.Value) ? 0x20 : 0))
        : Known.Value.LowerCase.TryGetValue(character.Value, out var lower) ? new Rune(lower)
        : character;

    /// <summary>Whether it is a mark that takes no room of its own (category Mn).</summary>
    public static bool IsMark(Rune character) => Known.Value.Marks.Contains(character.Value);

    /// <summary>By what marks on one letter are put in order; 0: it is none of those.</summary>
    public static int CombiningClass(Rune character) => Known.Value.Classes.GetValueOrDefault(character.Value);

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
            var table = new Table();
            Action<string[]>? add = null;
            using var text = new StreamReader(typeof(Characters).Assembly.GetManifestResourceStream("unicode.txt")!);
            while (text.ReadLine() is { } line)
            {
                switch (line)
                {
                    case "decompositions":
                        add = table.AddDecomposition;
                        break;
                    case "lower case":
                        add = table.AddLowerCase;
                        break;
                    case "marks":
                        add = table.AddMarks;
                        break;
                    case "combining classes":
                        add = table.AddClass;
                        break;
                    case ['#', ..]:
                        break;
                    default:
                        add!(line.Split(' '));
                        break;
                }
            }

            return table;
        }

        // A character and those that it becomes.
        private void AddDecomposition(string[] row) =>
            Decompositions.Add(Code(row[0]), string.Concat(row.Skip(1).Select(code => char.ConvertFromUtf32(Code(code)))));

        // The first and last of some, the step from one to the next, and how far off the lower case of each is.
        private void AddLowerCase(string[] row)
        {
            for (var code = Code(row[0]); code <= Code(row[1]); code += Number(row[2]))
            {
                LowerCase.Add(code, code + Number(row[3]));
            }
        }

        private void AddMarks(string[] row)
        {
            for (var code = Code(row[0]); code <= Code(row[1]); code++)
            {
                Marks.Add(code);
            }
        }

        // The first and last of some, and their class.
        private void AddClass(string[] row)
        {
            for (var code = Code(row[0]); code <= Code(row[1]); code++)
            {
                Classes.Add(code, Number(row[2]));
            }
        }

        private static int Code(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
