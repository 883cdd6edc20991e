using System.Diagnostics;
using System.Globalization;

namespace LeadRules.Cli.Output;

/// <summary>Counts rows on standard error while a feed is read, on a terminal only, and leaves no trace.</summary>
internal sealed class Progress(Terminal terminal) : IDisposable
{
    private const int RowsBetweenLooks = 1 << 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _shownAt;
    private int _rows;

    /// <summary>One more row.</summary>
    public void Step()
    {
        _rows++;
        if (terminal.ShowsProgress && _rows % RowsBetweenLooks == 0 && _clock.Elapsed - _shownAt >= Pause)
        {
            _shownAt = _clock.Elapsed;
            var speed = _rows / _clock.Elapsed.TotalSeconds;
            terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_rows:N0} rows, {speed:N0} rows/s\e[K"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_shownAt > TimeSpan.Zero)
        {
            terminal.Error.Write("\r\e[K");
        }
    }
}
