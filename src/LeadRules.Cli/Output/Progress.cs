using System.Globalization;

namespace LeadRules.Cli.Output;

/// <summary>Counts rows on standard error while a feed is replayed, on a terminal only, and leaves no trace.</summary>
internal sealed class Progress(Terminal terminal, TimeProvider clock) : IDisposable
{
    private const int RowsBetweenLooks = 1 << 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _began = clock.GetTimestamp();
    private TimeSpan _shownAt;
    private int _rows;

    /// <summary>One more row was routed, or rejected.</summary>
    public void Step()
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
            Show(string.Create(
                CultureInfo.InvariantCulture, $"{_rows:N0} rows, {_rows / elapsed.TotalSeconds:N0} rows/s"));
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

    private void Show(string what) => terminal.Error.Write($"\r{what}\e[K");
}
