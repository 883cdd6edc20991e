using System.CommandLine;

namespace LeadRules.Cli.Output;

/// <summary>What was probably meant by a command or an option that does not exist.</summary>
internal static class Guesses
{
    private const int MostEdits = 2;

    /// <summary>Each unknown word with the name nearest to it, where one is near.</summary>
    public static IEnumerable<(string Typed, string Meant)> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var names = command.Subcommands.Select(subcommand => subcommand.Name)
            .Concat(command.Options.Select(option => option.Name)).ToList();
        return from typed in parsed.CommandResult.Tokens.Select(token => token.Value)
                   .Where(token => token.StartsWith('-')).Concat(parsed.UnmatchedTokens).Distinct()
               let meant = Nearest(typed, names)
               where meant is not null
               select (typed, meant);
    }

    /// <summary>The name nearest to what was typed, the first of several; null: none is near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> names) =>
        names.MinBy(name => Edits(typed, name)) is { } meant && Edits(typed, meant) <= MostEdits
            ? meant
            : null;

    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
