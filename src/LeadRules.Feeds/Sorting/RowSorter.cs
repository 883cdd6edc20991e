namespace LeadRules.Feeds.Sorting;

/// <summary>
/// Puts the rows of a feed in order of receipt (R1): in memory as far as they fit, in temporary files beyond, which only
/// their owner can read and which go when this is disposed of.
/// </summary>
/// <param name="memory">How many bytes of rows are kept in memory.</param>
internal sealed class RowSorter(long memory = 64 * 1024 * 1024) : IDisposable
{
    private const int FileBuffer = 1 << 16;

    private readonly List<SortedRow> _rows = [];
    private readonly List<FileStream> _files = [];
    private long _kept;

    /// <summary>Takes a row.</summary>
    public void Add(SortedRow row)
    {
        _rows.Add(row);
        _kept += row.Utf8.Length;
        if (_kept > memory)
        {
            Spill();
        }
    }

    /// <summary>All rows, in order.</summary>
    public IEnumerable<SortedRow> InOrder()
    {
        Sort();
        if (_files.Count == 0)
        {
            return _rows;
        }

        foreach (var file in _files)
        {
            file.Position = 0;
        }

        return Merged([.. _files.Select(Rows), _rows]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }
    }

    private void Sort() => _rows.Sort((one, other) => one.Key.CompareTo(other.Key));

    private void Spill()
    {
        Sort();
        var file = Create();
        _files.Add(file);
        foreach (var row in _rows)
        {
            row.WriteTo(file);
        }

        _rows.Clear();
        _kept = 0;
    }

    private static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = FileBuffer,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Join(Path.GetTempPath(), Path.GetRandomFileName()), options);
        if (!OperatingSystem.IsWindows())
        {
            // Now, so that it goes however the program ends; its owner reads on.
            File.Delete(file.Name);
        }

        return file;
    }

    private static IEnumerable<SortedRow> Rows(FileStream file)
    {
        while (SortedRow.ReadFrom(file) is { } row)
        {
            yield return row;
        }
    }

    private static IEnumerable<SortedRow> Merged(List<IEnumerable<SortedRow>> sorted)
    {
        var next = new PriorityQueue<IEnumerator<SortedRow>, (long At, int Number)>();
        foreach (var rows in sorted.Select(rows => rows.GetEnumerator()))
        {
            if (rows.MoveNext())
            {
                next.Enqueue(rows, rows.Current.Key);
            }
        }

        while (next.TryDequeue(out var rows, out _))
        {
            yield return rows.Current;
            if (rows.MoveNext())
            {
                next.Enqueue(rows, rows.Current.Key);
            }
        }
    }
}
