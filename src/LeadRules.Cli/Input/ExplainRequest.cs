using LeadRules.Cli.Output;

namespace LeadRules.Cli.Input;

/// <summary>What <c>explain</c> was asked.</summary>
/// <param name="Policy">A file, a folder, or <c>-</c>.</param>
/// <param name="Feed">A file, <c>-</c>, or null.</param>
/// <param name="Lead">The id of a lead of the feed, or null.</param>
/// <param name="Activity">A file, <c>-</c>, or null.</param>
/// <param name="Encoding">As it was typed, or null.</param>
/// <param name="Set">As typed: <c>field=value</c>.</param>
/// <param name="At">As it was typed, or null.</param>
internal sealed record ExplainRequest(
    string Policy, string? Feed, string? Lead, string? Activity, string? Encoding, IReadOnlyList<string> Set,
    string? At)
{
    /// <summary>Whether the lead is made of <c>--set</c>.</summary>
    public bool IsSet => Set.Count > 0 || At is not null;

    /// <summary>Looks at what was asked before anything is read.</summary>
    /// <exception cref="UsageException">It cannot be meant so.</exception>
    public void Check()
    {
        if (IsSet && (Feed ?? Lead ?? Activity ?? Encoding) is not null)
        {
            throw new UsageException(
                "name a lead of a feed (--feed, --lead) or describe one (--set, --at), not both");
        }

        if (!IsSet && (Feed is null || Lead is null))
        {
            throw new UsageException(
                "which lead? --feed FEED.csv --lead ID names one of a feed; --at INSTANT --set field=value … "
                + "describes one");
        }

        if (IsSet && At is null)
        {
            throw new UsageException(
                "--set needs --at INSTANT, such as 2026-03-18T10:15: a decision depends on "
                + "when the lead comes");
        }

        if (new[] { Policy, Feed, Activity }.Count(path => path == "-") > 1)
        {
            throw new UsageException("standard input (-) can be named once only");
        }
    }
}
