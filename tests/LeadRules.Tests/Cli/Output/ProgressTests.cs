using LeadRules.Cli.Output;

namespace LeadRules.Tests.Cli.Output;

public sealed class ProgressTests
{
    [Fact]
    public void On_a_terminal_it_shows_rows_and_speed_begins_again_and_leaves_no_trace() => Assert.Equal(
        "\r1,024 rows, 4,096 rows/s\e[K\r2,048 rows, 4,096 rows/s\e[K\r1,024 rows, 4,096 rows/s\e[K\r\e[K",
        Shown(onTerminal: true, rows: 2048, secondsApart: 0.25));

    [Theory]
    [InlineData(false, 2048, 0.25)]
    [InlineData(true, 1000, 0.25)]
    [InlineData(true, 2048, 0.01)]
    public void It_is_quiet_elsewhere_and_in_a_short_replay(bool onTerminal, int rows, double secondsApart) =>
        Assert.Equal("", Shown(onTerminal, rows, secondsApart));

    private static string Shown(bool onTerminal, int rows, double secondsApart)
    {
        using var error = new StringWriter();
        var terminal = new Terminal
        {
            Input = () => Stream.Null, Output = TextWriter.Null, Error = error, ShowsProgress = onTerminal,
        };
        using (var progress = new Progress(terminal, new SteppingClock(TimeSpan.FromSeconds(secondsApart))))
        {
            Step(progress, rows);
            progress.Restart();
            Step(progress, rows / 2);
        }

        return error.ToString();
    }

    private static void Step(Progress progress, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            progress.RowTaken();
        }
    }

    /// <summary>A clock that goes on by one step each time that it is looked at.</summary>
    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long _looks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _looks++ * step.Ticks;
    }
}
