using System.Runtime.ExceptionServices;

namespace LeadRules.Feeds;

/// <summary>
/// Works on things, in the order in which they are given. A thing goes round: given, worked on, perhaps by several
/// chores in turn, and taken.
/// </summary>
/// <typeparam name="T">What is worked on.</typeparam>
internal sealed class Chore<T> : IChore, IDisposable
    where T : class
{
    private readonly Helpers _helpers;
    private readonly Action<T> _work;
    private readonly Queue<T> _todo;
    private readonly Queue<T> _done;
    private readonly Chore<T>? _next;
    private T? _current;
    private ExceptionDispatchInfo? _fault;

    /// <summary>A chore of which things are taken.</summary>
    /// <param name="helpers">Who helps.</param>
    /// <param name="work">What is done.</param>
    /// <param name="done">Things that can be taken from the first.</param>
    public Chore(Helpers helpers, Action<T> work, IEnumerable<T> done)
    {
        (_helpers, _work, _todo, _done) = (helpers, work, new Queue<T>(), new Queue<T>(done));
        helpers.Add(this);
    }

    /// <summary>A chore after which things go on to another.</summary>
    /// <param name="helpers">Who helps.</param>
    /// <param name="work">What is done.</param>
    /// <param name="todo">Things that are given from the first.</param>
    /// <param name="next">The other.</param>
    public Chore(Helpers helpers, Action<T> work, IEnumerable<T> todo, Chore<T> next)
    {
        (_helpers, _work, _todo, _done, _next) = (helpers, work, new Queue<T>(todo), next._todo, next);
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
                begun = _helpers.BeginOrWait();
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

                begun = _helpers.BeginOrWait();
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
                Fail(fault);
            }

            _current = null;
            _helpers.TellDone();
        }
    }

    // It is over, and so is what comes after it.
    private void Fail(ExceptionDispatchInfo fault)
    {
        _todo.Clear();
        _fault = fault;
        _next?.Fail(fault);
    }
}
