using System.Globalization;
using LeadRules.Feeds;

namespace LeadRules.Cli.Output;

/// <summary>Counts rows on standard error during a replay, on a terminal only, and leaves no trace.</summary>
internal sealed class Progress(Terminal terminal, TimeProvider clock) : IReplayProgress, IDisposable
{
    private const int RowsBetweenLooks = 1 << 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private long _began = clock.GetTimestamp();
    private TimeSpan _shownAt;
    private bool _isShown;
    private int _rows;

    /// <inheritdoc/>
    public void RowTaken()
    {
        _rows++;
        if (!terminal.ShowsProgress || _rows % RowsBetweenLooks != 0)
        {
            return;
        }

        var elapsed = clock.GetElapsedTime(_began);
        if (elapsed - _shownAt >= Pause)
        {
            _shownAt = elapsed;
            _isShown = true;
            var speed = _rows / elapsed.TotalSeconds;
            terminal.Error.Write(
                string.Create(CultureInfo.InvariantCulture, $"\r{_rows:N0} rows, {speed:N0} rows/s\e[K"));
        }
    }

    /// <inheritdoc/>
    public void Restart()
    {
        _began = clock.GetTimestamp();
        _shownAt = TimeSpan.Zero;
        _rows = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isShown)
        {
            terminal.Error.Write("\r\e[K");
            _isShown = false;
        }
    }
}
