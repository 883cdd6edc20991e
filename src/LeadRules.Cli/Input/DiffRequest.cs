using LeadRules.Cli.Output;

namespace LeadRules.Cli.Input;

/// <summary>What <c>diff</c> was asked.</summary>
/// <param name="Before">A file, a folder, or <c>-</c>.</param>
/// <param name="After">A file, a folder, or <c>-</c>.</param>
/// <param name="Feed">A file, <c>-</c>, or null.</param>
/// <param name="Activity">A file, <c>-</c>, or null.</param>
/// <param name="Encoding">As it was typed, or null.</param>
internal sealed record DiffRequest(
    string Before, string After, string? Feed, string? Activity, string? Encoding)
{
    /// <summary>Looks at what was asked before anything is read.</summary>
    /// <exception cref="UsageException">It cannot be meant so.</exception>
    public void Check()
    {
        if (Feed is null && (Activity ?? Encoding) is not null)
        {
            throw new UsageException(
                $"{(Activity is null ? "--encoding" : "--activity")} is about a feed: --feed F.csv names it");
        }

        if (new[] { Before, After, Feed, Activity }.Count(path => path == "-") > 1)
        {
            throw new UsageException("standard input (-) can be named once only");
        }
    }
}
