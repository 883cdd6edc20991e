namespace LeadRules.Feeds;

/// <summary>
/// Threads that do chores while whoever set them goes on with other things. A free one does what it finds, of the
/// chore that was set first if there is a choice.
/// </summary>
internal sealed class Helpers : IDisposable
{
    private readonly List<IChore> _chores = [];
    private readonly Thread[] _threads;
    private bool _isEnded;

    /// <summary>So many threads, perhaps none: then who waits for a chore does it.</summary>
    public Helpers(int threads)
    {
        _threads = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work)
        {
            IsBackground = true,
            Name = nameof(Helpers),
        })];
        foreach (var thread in _threads)
        {
            thread.Start();
        }
    }

    public bool Any => _threads.Length > 0;

    /// <summary>Whoever holds it may look at what is to be done; it is pulsed when that changes.</summary>
    public object Gate { get; } = new();

    public void Add(IChore chore)
    {
        lock (Gate)
        {
            _chores.Add(chore);
            Monitor.PulseAll(Gate);
        }
    }

    public void Remove(IChore chore)
    {
        lock (Gate)
        {
            _chores.Remove(chore);
        }
    }

    /// <summary>Waits until what is being done is done; what else is to be done stays undone.</summary>
    public void Dispose()
    {
        lock (Gate)
        {
            _isEnded = true;
            Monitor.PulseAll(Gate);
        }

        foreach (var thread in _threads)
        {
            thread.Join();
        }
    }

    private void Work()
    {
        while (Begun() is { } chore)
        {
            chore.Do();
        }
    }

    // To wake a thread takes longer than to do a few things: who sleeps since there is nothing to do sleeps until
    // there is enough.
    private IChore? Begun()
    {
        lock (Gate)
        {
            for (var isAsleep = false; !_isEnded; isAsleep = true)
            {
                if (isAsleep)
                {
                    Monitor.Wait(Gate);
                }

                if (_chores.Find(chore => chore.TryBegin(isAsleep)) is { } begun)
                {
                    return begun;
                }
            }

            return null;
        }
    }
}

/// <summary>Something to do again and again, by one thread at a time.</summary>
internal interface IChore
{
    /// <summary>
    /// Begins to do it once, with <see cref="Helpers.Gate"/> held; false: nobody needs to, or somebody does.
    /// </summary>
    /// <param name="ifEnough">Only if there is enough to do that it is worth waking up for.</param>
    bool TryBegin(bool ifEnough);

    /// <summary>Does what was begun.</summary>
    void Do();
}
