using System.Runtime.ExceptionServices;

namespace LeadRules.Feeds;

/// <summary>
/// Works on things, in the order in which they are given: helpers do while there are any, and else whoever waits for
/// the next does so. A thing goes round: given, worked on, taken.
/// </summary>
/// <typeparam name="T">What is worked on.</typeparam>
internal sealed class Chore<T> : IChore, IDisposable
    where T : class
{
    private readonly Helpers _helpers;
    private readonly Action<T> _work;
    private readonly Queue<T> _todo;
    private readonly Queue<T> _done;
    private readonly int _enough;
    private T? _current;
    private bool _isAwaited;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins.</summary>
    /// <param name="helpers">Who helps.</param>
    /// <param name="work">What is done.</param>
    /// <param name="todo">Things that are given from the first.</param>
    /// <param name="done">Things that can be taken from the first.</param>
    public Chore(Helpers helpers, Action<T> work, IEnumerable<T> todo, IEnumerable<T> done)
    {
        (_helpers, _work) = (helpers, work);
        (_todo, _done) = (new Queue<T>(todo), new Queue<T>(done));
        _enough = (_todo.Count + _done.Count + 1) / 2;
        helpers.Add(this);
    }

    /// <summary>A thing is to be worked on.</summary>
    public void Give(T thing)
    {
        lock (_helpers.Gate)
        {
            _todo.Enqueue(thing);
            if (_todo.Count == _enough)
            {
                Monitor.PulseAll(_helpers.Gate);
            }
        }
    }

    /// <summary>The next thing that was worked on; throws what failed.</summary>
    public T Take()
    {
        while (true)
        {
            lock (_helpers.Gate)
            {
                if (_done.TryDequeue(out var done))
                {
                    return done;
                }

                _fault?.Throw();
                if (!BeginOrWait())
                {
                    continue;
                }
            }

            Do();
        }
    }

    /// <summary>Waits until all is worked on; throws what failed.</summary>
    public void Finish()
    {
        while (true)
        {
            lock (_helpers.Gate)
            {
                _fault?.Throw();
                if (_todo.Count == 0 && _current is null)
                {
                    return;
                }

                if (!BeginOrWait())
                {
                    continue;
                }
            }

            Do();
        }
    }

    /// <summary>Waits until what is worked on is done; no more is.</summary>
    public void Dispose()
    {
        _helpers.Remove(this);
        lock (_helpers.Gate)
        {
            _todo.Clear();
            while (_current is not null)
            {
                BeginOrWait();
            }
        }
    }

    /// <inheritdoc/>
    public bool TryBegin(bool ifEnough)
    {
        if (_current is not null || _todo.Count < (ifEnough ? _enough : 1))
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
                _fault = fault;
                _todo.Clear();
            }

            _current = null;
            if (_isAwaited && (_done.Count >= _enough || _todo.Count == 0))
            {
                Monitor.PulseAll(_helpers.Gate);
            }
        }
    }

    // Who waits works, unless somebody does already.
    private bool BeginOrWait()
    {
        if (TryBegin(ifEnough: false))
        {
            return true;
        }

        _isAwaited = true;
        Monitor.Wait(_helpers.Gate);
        _isAwaited = false;
        return false;
    }
}
