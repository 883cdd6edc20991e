using System.Text;
using LeadRules.Feeds.Sorting;

namespace LeadRules.Tests.Feeds.Sorting;

public sealed class RowSorterTests
{
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(50_000)]
    [InlineData(10)]
    public void R1_rows_come_by_instant_and_then_by_row_whether_they_fit_in_memory_or_not(long memory)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(1, memory == 10 ? 300 : 5_000).Select(number => new SortedRow(
            random.Next(1_000), number, number * 2L,
            Encoding.UTF8.GetBytes(new string('é', random.Next(60)) + number)));
        var given = rows.ToList();
        using var sorter = new RowSorter<SortedRow>(memory);
        given.ForEach(sorter.Add);
        Assert.Equal(given.OrderBy(row => row.At).Select(Told), sorter.InOrder().Select(Told));

        static string Told(SortedRow row) =>
            $"{row.At} {row.Number} {row.Line} {Encoding.UTF8.GetString(row.Utf8.Span)}";
    }
}
