using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;

namespace LeadRules.Feeds;

/// <summary>
/// Notes what a replay tells, for <see cref="ReplayFiles"/> to be written of it, perhaps by a helper.
/// </summary>
internal sealed class FilesSink : IReplaySink, IDisposable
{
    // Room for what waits while rows are read, which goes before.
    private const int Ahead = 32;

    private readonly ReplayFiles _files;
    private readonly RoutingPlan _plan;
    private readonly Chore<Told> _writing;
    private Told _told = new();

    /// <summary>A sink that was told nothing yet.</summary>
    /// <param name="files">The files.</param>
    /// <param name="plan">By which what is told is known.</param>
    /// <param name="helpers">Who writes; what fails there is thrown a little later.</param>
    public FilesSink(ReplayFiles files, RoutingPlan plan, Helpers helpers)
    {
        files.Timeline.ThrowIfDisposed();
        (_files, _plan) = (files, plan);
        var spare = Enumerable.Range(0, helpers.Any ? Ahead : 0).Select(_ => new Told());
        _writing = new Chore<Told>(helpers, new FileRows(files, plan).Write, done: spare);
    }

    public void Happened(in Happening happening)
    {
        _told.Add(happening, _plan);
        if (_told.IsFull)
        {
            Write();
        }
    }

    public void Ended(RoutedLead lead)
    {
        _told.Add(lead, _plan);
        if (_told.IsFull)
        {
            Write();
        }
    }

    public void Restart()
    {
        Finish();
        _files.Restart();
    }

    /// <summary>All that was told is written to the files.</summary>
    public void Finish()
    {
        if (!_told.IsEmpty)
        {
            Write();
        }

        _writing.Finish();
    }

    /// <summary>No more is written; what is not yet is lost.</summary>
    public void Dispose() => _writing.Dispose();

    private void Write()
    {
        _writing.Give(_told);
        _told = _writing.Take();
        _told.Clear();
    }
}
