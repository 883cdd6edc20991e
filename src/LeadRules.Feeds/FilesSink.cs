using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;

namespace LeadRules.Feeds;

/// <summary>Notes what a replay tells, for <see cref="ReplayFiles"/> to be written of it, perhaps on another thread.</summary>
/// <param name="files">The files.</param>
/// <param name="plan">By which what is told is known.</param>
/// <param name="writesBehind">Whether another thread writes; what fails there is thrown a little later.</param>
internal sealed class FilesSink(ReplayFiles files, RoutingPlan plan, bool writesBehind) : IReplaySink, IDisposable
{
    private const int Ahead = 16;

    private readonly FileRows _rows = new(files, plan);
    private Behind<Told>? _behind;
    private Told _told = new();

    public void Happened(in Happening happening)
    {
        _told.Add(happening, plan);
        if (_told.IsFull)
        {
            Write();
        }
    }

    public void Ended(RoutedLead lead)
    {
        _told.Add(lead, plan);
        if (_told.IsFull)
        {
            Write();
        }
    }

    public void Restart()
    {
        Finish();
        files.Restart();
    }

    /// <summary>All that was told is written to the files.</summary>
    public void Finish()
    {
        if (!_told.IsEmpty)
        {
            Write();
        }

        _behind?.Finish();
        _behind = null;
    }

    /// <summary>Ends the other thread, if there is one; what it has not written yet is lost.</summary>
    public void Dispose() => _behind?.Dispose();

    private void Write()
    {
        if (writesBehind)
        {
            _behind ??= new Behind<Told>(_rows.Write, [.. Enumerable.Range(0, Ahead).Select(_ => new Told())]);
            _told = _behind.Exchange(_told);
        }
        else
        {
            _rows.Write(_told);
        }

        _told.Clear();
    }
}
