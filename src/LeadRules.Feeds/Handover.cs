namespace LeadRules.Feeds;

/// <summary>
/// Hands things from the thread that fills them to the one that empties them, in order, and back to be filled again. To
/// wake a thread takes longer than to fill a few: whoever sleeps since all are full, or all are empty, does so until half of
/// them are not.
/// </summary>
/// <param name="empty">The things; none is full yet.</param>
internal sealed class Handover<T>(IReadOnlyCollection<T> empty)
    where T : class
{
    private readonly int _enough = (empty.Count + 1) / 2;
    private readonly Stack<T> _empty = new(empty);
    private readonly Queue<T> _full = new();
    private bool _isEnded;
    private bool _isFillerAsleep;
    private bool _isEmptierAsleep;

    /// <summary>Something to fill; null: no more is wanted.</summary>
    public T? TakeEmpty()
    {
        lock (_full)
        {
            while (_empty.Count < (_isFillerAsleep ? _enough : 1) && !_isEnded)
            {
                _isFillerAsleep = true;
                Monitor.Wait(_full);
            }

            _isFillerAsleep = false;
            return _isEnded ? null : _empty.Pop();
        }
    }

    /// <summary>Something was filled.</summary>
    public void Give(T full)
    {
        lock (_full)
        {
            _full.Enqueue(full);
            if (_isEmptierAsleep && _full.Count >= _enough)
            {
                Monitor.PulseAll(_full);
            }
        }
    }

    /// <summary>What was filled next; null: no more comes.</summary>
    public T? Take()
    {
        lock (_full)
        {
            while (_full.Count < (_isEmptierAsleep ? _enough : 1) && !_isEnded)
            {
                _isEmptierAsleep = true;
                Monitor.Wait(_full);
            }

            _isEmptierAsleep = false;
            return _full.TryDequeue(out var full) ? full : null;
        }
    }

    /// <summary>It was emptied.</summary>
    public void Return(T emptied)
    {
        lock (_full)
        {
            _empty.Push(emptied);
            if (_isFillerAsleep && _empty.Count >= _enough)
            {
                Monitor.PulseAll(_full);
            }
        }
    }

    /// <summary>No more is filled, or wanted: what is full can still be taken.</summary>
    public void End()
    {
        lock (_full)
        {
            _isEnded = true;
            Monitor.PulseAll(_full);
        }
    }
}
