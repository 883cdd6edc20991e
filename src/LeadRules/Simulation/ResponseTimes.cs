namespace LeadRules.Simulation;

/// <summary>
/// How many leads were answered after how many seconds. Nearly all are within a day, and are counted in an
/// array.
/// </summary>
internal sealed class ResponseTimes
{
    private readonly int[] _withinADay = new int[24 * 60 * 60];
    private readonly SortedDictionary<long, int> _later = [];

    public int Count { get; private set; }

    public void Add(long seconds)
    {
        Count++;
        if (seconds < _withinADay.Length)
        {
            _withinADay[seconds]++;
        }
        else
        {
            _later[seconds] = _later.GetValueOrDefault(seconds) + 1;
        }
    }

    /// <summary>
    /// The seconds that this share did not exceed, by nearest rank; null where there are none.
    /// </summary>
    public long? Percentile(int percent)
    {
        var rank = (Count * (long)percent + 99) / 100;
        foreach (var (seconds, count) in InOrder())
        {
            rank -= count;
            if (rank <= 0)
            {
                return seconds;
            }
        }

        return null;
    }

    private IEnumerable<(long Seconds, int Count)> InOrder() => _withinADay
        .Select((count, seconds) => ((long)seconds, count)).Where(answered => answered.count > 0)
        .Concat(_later.Select(answered => (answered.Key, answered.Value)));
}
