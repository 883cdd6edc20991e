namespace LeadRules.Feeds.Sorting;

/// <summary>
/// Puts rows in order: in memory as far as they fit, in temporary files beyond, which only their owner can
/// read and which go when this is disposed of.
/// </summary>
/// <typeparam name="T">What is known of a row.</typeparam>
/// <param name="memory">How many bytes of rows are kept in memory.</param>
internal sealed class RowSorter<T>(long memory) : IDisposable
    where T : class, ISortedRow<T>
{
    private const int FileBuffer = 1 << 16;

    private readonly List<T> _rows = [];
    private readonly List<FileStream> _files = [];
    private long _kept;

    /// <summary>Takes a row.</summary>
    public void Add(T row)
    {
        _rows.Add(row);
        _kept += row.Size;
        if (_kept > memory)
        {
            Spill();
        }
    }

    /// <summary>All rows, in order; one walk through them at a time.</summary>
    public IEnumerable<T> InOrder()
    {
        Sort();
        if (_files.Count == 0)
        {
            return _rows;
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

    private static IEnumerable<T> Rows(FileStream file)
    {
        file.Position = 0;
        while (T.ReadFrom(file) is { } row)
        {
            yield return row;
        }
    }

    private static IEnumerable<T> Merged(List<IEnumerable<T>> sorted)
    {
        var next = new PriorityQueue<IEnumerator<T>, (long, int)>();
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
