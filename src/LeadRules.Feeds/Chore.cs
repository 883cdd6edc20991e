using System.Runtime.ExceptionServices;

namespace LeadRules.Feeds;

/// <summary>
/// Works on things, in the order in which they are given. A thing goes round: given, worked on, and taken.
/// </summary>
/// <typeparam name="T">What is worked on.</typeparam>
internal sealed class Chore<T> : IChore, IDisposable
    where T : class
{
    private readonly Helpers _helpers;
    private readonly Action<T> _work;
    private readonly Queue<T> _todo = new();
    private readonly Queue<T> _done;
    private T? _current;
    private ExceptionDispatchInfo? _fault;

    /// <summary>A chore; helpers prefer it to those that they had before.</summary>
    /// <param name="helpers">Who helps.</param>
    /// <param name="work">What is done.</param>
    /// <param name="done">Things that can be taken from the first.</param>
    public Chore(Helpers helpers, Action<T> work, IEnumerable<T> done)
    {
        (_helpers, _work, _done) = (helpers, work, new Queue<T>(done));
        helpers.Add(this);
    }

    /// <summary>A thing is to be worked on.</summary>
    public void Give(T thing)
    {
        lock (_helpers.Gate)
        {
            _todo.Enqueue(thing);
            _helpers.Tell(_todo.Count);
        }
    }

    /// <summary>The next thing that was worked on; throws what failed.</summary>
    public T Take()
    {
        while (true)
        {
            IChore? begun;
            lock (_helpers.Gate)
            {
                if (_done.TryDequeue(out var done))
                {
                    return done;
                }

                _fault?.Throw();
                begun = _helpers.BeginOrWait(this);
            }

            begun?.Do();
        }
    }

    /// <summary>Waits until all that was given is worked on; throws what failed.</summary>
    public void Finish()
    {
        while (true)
        {
            IChore? begun;
            lock (_helpers.Gate)
            {
                _fault?.Throw();
                if (_todo.Count == 0 && _current is null)
                {
                    return;
                }

                begun = _helpers.BeginOrWait(this);
            }

            begun?.Do();
        }
    }

    /// <summary>Waits until what is worked on is done; no more is.</summary>
    public void Dispose()
    {
        _helpers.Remove(this);
        lock (_helpers.Gate)
        {
            while (_current is not null)
            {
                _helpers.Wait();
            }
        }
    }

    /// <inheritdoc/>
    public bool TryBegin(int atLeast)
    {
        if (_current is not null || _todo.Count < atLeast)
        {
            return false;
        }

        _current = _todo.Dequeue();
        return true;
    }

    /// <inheritdoc/>
    public void Do()
    {
        ExceptionDispatchInfo? fault = null;
        try
        {
            _work(_current!);
        }
        catch (Exception thrown)
        {
            fault = ExceptionDispatchInfo.Capture(thrown);
        }

        lock (_helpers.Gate)
        {
            if (fault is null)
            {
                _done.Enqueue(_current!);
            }
            else
            {
                // It is over.
                _todo.Clear();
                _fault = fault;
            }

            _current = null;
            _helpers.TellDone();
        }
    }
}
