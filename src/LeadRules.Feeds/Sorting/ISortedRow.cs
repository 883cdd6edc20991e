namespace LeadRules.Feeds.Sorting;

/// <summary>What is known of a row that is put in order, and how it stands in a file meanwhile.</summary>
/// <typeparam name="T">What it is.</typeparam>
internal interface ISortedRow<T>
    where T : class, ISortedRow<T>
{
    /// <summary>What it is put in order by; no two have the same.</summary>
    (long First, int Second) Key { get; }

    /// <summary>About how many bytes it takes in memory.</summary>
    int Size { get; }

    /// <summary>Writes it to a file of sorted rows.</summary>
    void WriteTo(Stream file);

    /// <summary>Reads the next row of such a file; null at its end.</summary>
    static abstract T? ReadFrom(Stream file);
}
