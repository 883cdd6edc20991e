namespace LeadRules.Feeds;

/// <summary>
/// Threads that do chores while whoever set them goes on with other things, who helps too as long as there is
/// nothing to go on with. A free one does what it finds, of the chore that was set last if there is a choice:
/// what comes in is waited for, what goes out is not.
/// </summary>
internal sealed class Helpers : IDisposable
{
    /// <summary>
    /// To wake a thread takes longer than to do a few things: one that sleeps since there is nothing to do
    /// sleeps until a chore has so many.
    /// </summary>
    public const int Enough = 8;

    private readonly List<IChore> _chores = [];
    private readonly Thread[] _threads;
    private bool _isAwaited;
    private bool _isEnded;

    /// <summary>So many threads, perhaps none: then who waits does all.</summary>
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

    /// <summary>Whoever holds it may look at what is to be done, or change it.</summary>
    public object Gate { get; } = new();

    public void Add(IChore chore)
    {
        lock (Gate)
        {
            _chores.Insert(0, chore);
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

    /// <summary>A chore has so many things to do; with <see cref="Gate"/> held.</summary>
    public void Tell(int todo)
    {
        if (todo >= Enough)
        {
            Monitor.PulseAll(Gate);
        }
    }

    /// <summary>Something was done: who waits looks again; with <see cref="Gate"/> held.</summary>
    public void TellDone()
    {
        if (_isAwaited)
        {
            Monitor.PulseAll(Gate);
        }
    }

    /// <summary>
    /// Begins something that is to be done, of a chore whose things are missed rather than of others, or else
    /// waits; with <see cref="Gate"/> held.
    /// </summary>
    public IChore? BeginOrWait(IChore missed)
    {
        var begun = missed.TryBegin(atLeast: 1) ? missed : Begin(atLeast: 1);
        if (begun is null)
        {
            Wait();
        }

        return begun;
    }

    /// <summary>Waits until something was done; with <see cref="Gate"/> held.</summary>
    public void Wait()
    {
        _isAwaited = true;
        Monitor.Wait(Gate);
        _isAwaited = false;
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
        while (BeginOrSleep() is { } begun)
        {
            begun.Do();
        }
    }

    private IChore? BeginOrSleep()
    {
        lock (Gate)
        {
            for (var atLeast = 1; !_isEnded; atLeast = Enough)
            {
                if (Begin(atLeast) is { } begun)
                {
                    return begun;
                }

                Monitor.Wait(Gate);
            }

            return null;
        }
    }

    private IChore? Begin(int atLeast)
    {
        foreach (var chore in _chores)
        {
            if (chore.TryBegin(atLeast))
            {
                return chore;
            }
        }

        return null;
    }
}

/// <summary>Something to do again and again, by one thread at a time.</summary>
internal interface IChore
{
    /// <summary>
    /// Begins to do it once, with <see cref="Helpers.Gate"/> held; false: somebody is at it, or there are
    /// fewer things to do.
    /// </summary>
    bool TryBegin(int atLeast);

    /// <summary>Does what was begun.</summary>
    void Do();
}
