using System.Text;

namespace LeadRules.Cli.Output;

/// <summary>What a command reads from and writes to: the process's own streams, or a test's.</summary>
internal sealed class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private bool _inputIsTaken;

    /// <summary>Opens standard input, as bytes.</summary>
    public required Func<Stream> Input { private get; init; }

    /// <summary>Standard output: results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: progress and diagnostics.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard output may be coloured.</summary>
    public bool ColoursOutput { get; init; }

    /// <summary>Whether standard error may be coloured.</summary>
    public bool ColoursError { get; init; }

    /// <summary>Whether progress may be drawn on standard error.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>How many columns standard output shows; null: as many as there are.</summary>
    public int? Columns { get; init; }

    /// <summary>The streams of this process: UTF-8 and <c>\n</c> on every machine.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
        {
            Console.OutputEncoding = Utf8;
        }

        var mayColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal
        {
            Input = () => OrNull(OpenInput),
            Output = Writer(OrNull(Console.OpenStandardOutput), autoFlush: false),
            Error = Writer(OrNull(Console.OpenStandardError), autoFlush: true),
            ColoursOutput = mayColour && !Console.IsOutputRedirected,
            ColoursError = mayColour && !Console.IsErrorRedirected,
            ShowsProgress = !Console.IsErrorRedirected,
            Columns = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? null : Console.WindowWidth,
        };
    }

    /// <summary>Standard input, which one argument only can name.</summary>
    /// <exception cref="UsageException">Another took it, or it is closed.</exception>
    public Stream TakeInput()
    {
        if (_inputIsTaken)
        {
            throw new UsageException("standard input (-) can be named once only");
        }

        _inputIsTaken = true;
        return Input() is var input && input != Stream.Null
            ? input
            : throw new UsageException("standard input (-) is closed; name a file, or send one to it");
    }

    // That it is closed shows when it is read.
    private static Stream OpenInput()
    {
        var input = Console.OpenStandardInput();
        return OperatingSystem.IsWindows() || input.Read([]) == 0 ? input : Stream.Null;
    }

    // One that is closed: what is written there is for nobody.
    private static Stream OrNull(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (UnauthorizedAccessException)
        {
            return Stream.Null;
        }
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, Utf8) { NewLine = "\n", AutoFlush = autoFlush };
}
