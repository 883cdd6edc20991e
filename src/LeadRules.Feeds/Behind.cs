using System.Runtime.ExceptionServices;

namespace LeadRules.Feeds;

/// <summary>Does work on another thread, in the order in which it comes.</summary>
/// <typeparam name="T">What the work is about.</typeparam>
internal sealed class Behind<T> : IDisposable
    where T : class
{
    private readonly Action<T> _work;
    private readonly Handover<T> _handover;
    private readonly Thread _thread;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="spare">Things to go on with while work is done; how far ahead whoever gives work may be.</param>
    public Behind(Action<T> work, IReadOnlyCollection<T> spare)
    {
        _work = work;
        _handover = new Handover<T>(spare);
        _thread = new Thread(WorkAll) { IsBackground = true, Name = nameof(Behind<T>) };
        _thread.Start();
    }

    /// <summary>Gives work about a thing, and takes another to go on with, about which all work is done.</summary>
    public T Exchange(T thing)
    {
        _handover.Give(thing);
        if (_handover.TakeEmpty() is { } next)
        {
            return next;
        }

        Finish();
        throw new InvalidOperationException("no work is done here any more");
    }

    /// <summary>Waits until all work is done, and throws what failed.</summary>
    public void Finish()
    {
        Dispose();
        _fault?.Throw();
    }

    /// <summary>Waits until all work is done, or nothing more is.</summary>
    public void Dispose()
    {
        _handover.End();
        _thread.Join();
    }

    private void WorkAll()
    {
        try
        {
            while (_handover.Take() is { } thing)
            {
                _work(thing);
                _handover.Return(thing);
            }
        }
        catch (Exception fault)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
            _handover.End();
        }
    }
}
