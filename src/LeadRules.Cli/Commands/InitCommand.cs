using System.CommandLine;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;

namespace LeadRules.Cli.Commands;

/// <summary><c>leadrules init [FOLDER]</c>: a working sample to change into one's own.</summary>
internal static class InitCommand
{
    private static readonly string[] FileNames =
        ["policy.yaml", "policy.tests.yaml", "feed.csv", "activity.csv"];

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = PathArgument.Create<string>(
            "FOLDER", ArgumentArity.ZeroOrOne, "Where to; made if it does not exist.");
        folder.DefaultValueFactory = _ => ".";
        var command = new DocumentedCommand(
            "init",
            "Writes a working sample policy, its tests, a small feed and its activity file. "
                + "Overwrites nothing.",
            "leadrules init my-dealership")
        {
            folder,
        };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(folder), terminal));
        return command;
    }

    private static ExitCode Run(string folder, Terminal terminal)
    {
        if (folder.Length == 0)
        {
            throw new UsageException("the folder's name is empty; leave it out for the current folder");
        }

        var existing = FileNames.Where(name => Path.Exists(Path.Join(folder, name))).ToList();
        if (existing.Count > 0)
        {
            throw new UsageException(
                $"'{folder}' already holds {string.Join(" and ", existing)}, and nothing was written; "
                + "name another folder");
        }

        try
        {
            Directory.CreateDirectory(folder);
            Array.ForEach(FileNames, name => Write(name, Path.Join(folder, name)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{folder}' cannot be written: {failure.Message}");
        }

        SayWhatNext(folder, terminal.Output);
        return ExitCode.Well;
    }

    private static void Write(string name, string path)
    {
        using var source = typeof(InitCommand).Assembly.GetManifestResourceStream(name)!;
        using var target = new FileStream(path, FileMode.CreateNew);
        source.CopyTo(target);
    }

    private static void SayWhatNext(string folder, TextWriter output)
    {
        string At(string name) => Files.Quoted(Path.Join(folder, name));
        output.WriteLine($"Wrote {string.Join(", ", FileNames[..^1].Select(At))} and {At(FileNames[^1])}.");
        output.WriteLine();
        output.WriteLine("Try:");
        output.WriteLine($"  leadrules validate {At(FileNames[0])}");
        output.WriteLine($"  leadrules test {At(FileNames[1])}");
        output.WriteLine(
            $"  leadrules replay {At(FileNames[0])} {At(FileNames[2])} --activity {At(FileNames[3])}");
    }
}
