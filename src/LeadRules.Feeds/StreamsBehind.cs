using System.Runtime.ExceptionServices;

namespace LeadRules.Feeds;

/// <summary>Writes full buffers to their streams on another thread, in the order in which they come.</summary>
internal sealed class StreamsBehind : IDisposable
{
    /// <summary>The length of every buffer.</summary>
    public const int BufferSize = 1 << 18;

    private const int MostBehind = 4;

    private readonly Queue<(Stream To, byte[] Buffer, int Used)> _full = new();
    private readonly Stack<byte[]> _free = new();
    private readonly Thread _writer;
    private ExceptionDispatchInfo? _fault;
    private bool _isBusy;
    private bool _isEnded;

    public StreamsBehind()
    {
        _writer = new Thread(WriteAll) { IsBackground = true, Name = nameof(StreamsBehind) };
        _writer.Start();
    }

    /// <summary>Takes a buffer to be written, and gives another.</summary>
    public byte[] Write(Stream to, byte[] buffer, int used)
    {
        lock (_full)
        {
            WaitWhile(() => _full.Count >= MostBehind);
            _full.Enqueue((to, buffer, used));
            Monitor.PulseAll(_full);
            return _free.TryPop(out var free) ? free : new byte[BufferSize];
        }
    }

    /// <summary>Waits until all that came is written.</summary>
    public void Wait()
    {
        lock (_full)
        {
            WaitWhile(() => _full.Count > 0 || _isBusy);
        }
    }

    /// <summary>Ends once all is written.</summary>
    public void Dispose()
    {
        lock (_full)
        {
            _isEnded = true;
            Monitor.PulseAll(_full);
        }

        _writer.Join();
    }

    private void WaitWhile(Func<bool> isSo)
    {
        while (isSo() && _fault is null)
        {
            Monitor.Wait(_full);
        }

        _fault?.Throw();
    }

    private void WriteAll()
    {
        try
        {
            while (Next() is ({ } to, var buffer, var used))
            {
                to.Write(buffer, 0, used);
                lock (_full)
                {
                    _free.Push(buffer);
                    _isBusy = false;
                    Monitor.PulseAll(_full);
                }
            }
        }
        catch (Exception fault)
        {
            lock (_full)
            {
                _fault = ExceptionDispatchInfo.Capture(fault);
                Monitor.PulseAll(_full);
            }
        }
    }

    // No stream: no more come.
    private (Stream? To, byte[] Buffer, int Used) Next()
    {
        lock (_full)
        {
            while (_full.Count == 0 && !_isEnded)
            {
                Monitor.Wait(_full);
            }

            _isBusy = _full.Count > 0;
            return _isBusy ? _full.Dequeue() : (null, [], 0);
        }
    }
}
