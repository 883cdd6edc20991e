using System.Text;

namespace LeadRules.Tests.Cli;

/// <summary>What makes a file of YAML hostile: text that readers are known to stumble over.</summary>
internal static class HostilePieces
{
    private static readonly string[] Small =
    [
        "", "~", "null", "''", "[]", "{}", "[[]]", "[{}]", "yes", "0x7f", "1e999", "-0", ".5", "+1", "NaN",
        "99999999999999999999999999999", "0.0000000000000000000000000001", "２０２６",
        "99999999999999999999w", "9223372036854775807s", "1s1h", "0s", "-1h", "1000000d1s",
        "9999-12-31", "0000-00-00", "2026-02-30", "2026-12-25T24:00", "25:00-26:00", "00:00-24:00",
        "'sun-sat,mon-sun,daily'", "UTC", "../../../etc/passwd", "Etc/Unknown", "custom.", "custom.a b",
        "!!binary aGk=", "!!int five", "!python/object:os.system ls", "!<tag:yaml.org,2002:null> x", "!%00 x",
        "&here [*here]", "&here {a: *here}", "*nowhere", "&a &b x", "{<<: {id: x}, <<: {id: y}}", "<<",
        "{a: 1, a: 2, 'a': 3}", "{[a]: b, {c: d}: e}", "{? : x}", "{: x}", "[a: b, c]", "{a, b}",
        "\"\\uD800\"", "\"\\x00\"", "\"\\U00110000\"", "\"\\q\"", "\u202Eevil", "\uFEFF",
        "e\u0301\u0301\u0301",
        "İ", "ﷺ", "𝐀", "[a, *b", "{a: 'b", "|", ">9", "# x", "--- x", "...", "%YAML 9.9", "`", "@",
        "{ matches: '(a+)+$' }", "{ matches: '((a{1,999}){1,999}){1,999}' }", "{ matches: '(?=x)(?<=y)' }",
        "{ matches: '[' }", "{ matches: '(?<n>x)\\k<n>\\1' }", "{ matches: '(.*)*(.*)*(.*)*x' }",
        "{ matches: '\\p{L}{1000}[\\w-[a-z]]+' }", "{ matches: '(a|aa|aaa|b?){30,60}c' }",
        "{ any: [] }", "{ all: [], not: { not: { not: {} } } }", "{ min: 9, max: 1, in: [], equals: [] }",
    ];

    /// <summary>What may stand anywhere among other bytes.</summary>
    public static byte[][] Bytes { get; } =
    [
        [0], [0xFF], [0xFE, 0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3], [0x7F],
        .. new[]
        {
            "\t", "\r", "\u0085", "\u2028", "\uFEFF", "\uFFFE", "\e[2J", "&a ", "*a", "*a : *a", "<<: *a\n",
            "!!set ", "!x ", "? ", "- ", "- - - - ", ": ", "{", "}", "[", "]", "'", "\"", "\"\\", "|9\n",
            ">-\n", "#",
            "---\n", "...\n", "%TAG ! x\n", ",", "@", "`", "\n\n", "                                        ",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>A key.</summary>
    public static string Key(Random random) => Any(
        random, "<<", "? [a]", "''", "!!str id", "&k id", "*k", "\"\\0\"", "9", "~", "custom.\u0301",
        "id\u0000");

    /// <summary>A value, one in three of them large.</summary>
    public static string Part(Random random) =>
        random.Next(3) > 0 ? Any(random, Small) : random.Next(16) switch
        {
            0 => Nested("[", "]", random),
            1 => Nested("{a: ", "}", random),
            2 => Nested("- ", "", random),
            3 => Nested("{not: ", "}", random),
            4 => Times("x", random, 1_000, 200_000, 6_000_000),
            5 => Times("9", random, 30, 10_000, 1_000_000),
            6 => $"a{Times("\u0315\u0300\u05AE", random, 100, 10_000, 500_000)}",
            7 => Times("\uFDFA", random, 100, 100_000, 1_500_000),
            8 => $"[{Times("x, ", random, 1_000, 99_000, 120_000)}]",
            9 => $"[{Times("{id: p, id: q}, ", random, 100, 1_000, 15_000)}]",
            10 => $"{{{Many(random, n => $"custom.c{n}: x, ")}}}",
            11 => $"{{any: [{Many(random, n => $"{{make: {{matches: '\\w(a|b{n})+'}}}}, ")}]}}",
            12 => $"[&t {new string('t', 100_000)}, {Times("*t, ", random, 10, 1_000, 90_000)}]",
            13 => Laughs(random.Next(2, 30)),
            14 => $"'{Times("mon-sun,", random, 10, 10_000, 500_000)}'",
            _ => $"'{Times("09:00-17:00,", random, 10, 10_000, 300_000)}09:00-17:00'",
        };

    private static string Laughs(int levels) => "[&l0 [x, x, x, x, x, x, x, x, x, x]" + string.Concat(
        Enumerable.Range(1, levels).Select(n => $", &l{n} [{Repeat($"*l{n - 1}, ", 10)}]")) + "]";

    private static string Nested(string open, string close, Random random)
    {
        var depth = Any(random, 30, 64, 65, 1_000, 200_000);
        return Repeat(open, depth) + (random.Next(2) == 0 ? Repeat(close, depth) : "");
    }

    private static string Many(Random random, Func<int, string> item) =>
        string.Concat(Enumerable.Range(0, Any(random, 100, 3_000, 24_000)).Select(item));

    private static string Times(string text, Random random, params int[] counts) =>
        Repeat(text, Any(random, counts));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static T Any<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
