using LeadRules.Feeds.Sorting;
using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>
/// Rejected rows and activities, the feed's first, by line and then as found. However many there are, they
/// take little memory: beyond a few they stand in temporary files, which only their owner can read and which
/// go when this is disposed of.
/// </summary>
public sealed class RejectedRows : IDisposable
{
    private const long Memory = 32 * 1024 * 1024;

    private readonly RowSorter<SortedReject> _rows;
    private readonly SortedDictionary<RejectReason, RejectedFor> _byReason = [];

    internal RejectedRows(long memory = Memory) => _rows = new RowSorter<SortedReject>(memory);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them; one walk through them at a time.</summary>
    public IEnumerable<RejectedRow> All => _rows.InOrder().Select(row => row.Rejected);

    /// <summary>
    /// How many there are for each reason, and the first of them; reasons without any are missing.
    /// </summary>
    public IReadOnlyCollection<RejectedFor> ByReason => _byReason.Values;

    /// <summary>The temporary files go; what is in them cannot be had any more.</summary>
    public void Dispose() => _rows.Dispose();

    internal void Add(InputRow row, RejectReason reason)
    {
        var rejected = new RejectedRow(row, reason);
        _rows.Add(new SortedReject(rejected, Count));
        Count++;
        var known = _byReason.GetValueOrDefault(reason, new RejectedFor(reason, 0, rejected));
        var isFirst = SortedReject.PlaceOf(row) < SortedReject.PlaceOf(known.First.Row);
        _byReason[reason] = known with { Count = known.Count + 1, First = isFirst ? rejected : known.First };
    }
}

/// <summary>What was rejected for one reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How many rows and activities.</param>
/// <param name="First">The first of them in the order of <see cref="RejectedRows"/>.</param>
public sealed record RejectedFor(RejectReason Reason, int Count, RejectedRow First);
