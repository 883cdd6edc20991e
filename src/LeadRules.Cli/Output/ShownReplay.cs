using LeadRules.Feeds;
using LeadRules.Routing;

namespace LeadRules.Cli.Output;

/// <summary>A replay whose progress is shown.</summary>
/// <param name="progress">Where.</param>
/// <param name="files">Where its results go, or null.</param>
internal sealed class ShownReplay(Progress progress, IReplayOutput? files) : IReplayOutput
{
    /// <inheritdoc/>
    public void Happened(in RoutingEvent routingEvent) => files?.Happened(routingEvent);

    /// <inheritdoc/>
    public void Ended(LeadResult lead) => files?.Ended(lead);

    /// <inheritdoc/>
    public void RowTaken() => progress.Step();

    /// <inheritdoc/>
    public void Restart()
    {
        progress.Restart();
        files?.Restart();
    }
}
