namespace LeadRules.Tests.House;

/// <summary>A source file of the repository.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Lines">Without line ends.</param>
internal sealed record SourceFile(string Path, string[] Lines)
{
    /// <summary>All C# files under a folder, in ordinal order of their paths.</summary>
    public static IReadOnlyList<SourceFile> Under(params string[] folder)
    {
        var root = Repository.PathOf(folder);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)
                && !path.Contains("/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(path, File.ReadAllLines(Repository.PathOf(path)))),
        ];
    }

    /// <summary>The lines outside raw strings, numbered from 1.</summary>
    public IEnumerable<(int Number, string Text)> Code()
    {
        var isRaw = false;
        for (var line = 0; line < Lines.Length; line++)
        {
            if (!isRaw)
            {
                yield return (line + 1, Lines[line]);
            }

            isRaw ^= Lines[line].Split("\"\"\"").Length % 2 == 0;
        }
    }

    /// <summary>
    /// The bodies in braces of methods, constructors and local functions: where each begins, and its lines.
    /// </summary>
    public IEnumerable<(int Line, int Length)> Methods()
    {
        for (var line = 1; line < Lines.Length; line++)
        {
            var indent = Lines[line].Length - 1;
            if (Lines[line].Trim() == "{" && IsSignature(line - 1))
            {
                var end = Array.FindIndex(Lines, line, text => text == new string(' ', indent) + "}");
                yield return (line, end - line - 1);
            }
        }
    }

    // What stands before the brace, from where its statement begins; types and initialisers are no methods.
    private bool IsSignature(int last)
    {
        var first = last;
        while (first > 0
            && (Lines[first - 1].TrimEnd().EndsWith(',')
                || Lines[first].TrimStart().StartsWith(':')
                || ClosesMoreThanItOpens(Lines[first..(last + 1)])))
        {
            first--;
        }

        var text = string.Concat(Lines[first..(last + 1)]).Trim();
        return text.EndsWith(')')
            && !text.Split(' ').Intersect(Keywords, StringComparer.Ordinal).Any()
            && !Statements.Any(word => text.StartsWith(word, StringComparison.Ordinal));
    }

    private static bool ClosesMoreThanItOpens(string[] lines) =>
        lines.Sum(line => line.Count(c => c == ')')) > lines.Sum(line => line.Count(c => c == '('));

    private static readonly string[] Keywords = ["class", "record", "struct", "interface", "enum", "new"];

    private static readonly string[] Statements =
        ["if (", "else if (", "for (", "foreach (", "while (", "switch (", "using (", "catch (", "return "];
}
