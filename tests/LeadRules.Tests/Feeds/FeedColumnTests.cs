using System.Globalization;
using LeadRules.Feeds;
using LeadRules.Leads;

namespace LeadRules.Tests.Feeds;

public sealed class FeedColumnTests
{
    private const int Rows = 20_000;

    private static readonly LeadRules.Policies.Policy Policy = Feed.Policy(
        """
        duplicates: { match: [email, phone, vin, name_postal] }
        feed: { dates: [dd/MM/yyyy HH:mm] }
        """,
        "{ make: x, price: 1, source: x, custom.note: x }");

    [Fact]
    public void P16_a_value_that_rows_share_is_the_same_as_long_as_anybody_keeps_it()
    {
        List<(FieldValue Value, string? Text)> kept = [];
        Read(10_000, row => $"L{row},ann,Make {row % 9000}", "lead_id,responded_by,make", values =>
            kept.Add((values[2], values[2].Text)));

        Assert.All(kept.Take(8192), pair => Assert.Same(pair.Text, pair.Value.Text));
        Assert.Equal(8192, kept.Select(pair => pair.Value).Distinct().Count(), 10.0);
    }

    [Fact]
    public void P16_an_own_value_has_what_its_row_says_and_nothing_of_the_one_before()
    {
        string[] cells = ["A@b.ca", " ", "Zoé@b.ca", "x", "", "LONG" + new string('g', 3000), "y"];
        var at = 0;
        Read(cells.Length, row => $"L{row},{cells[row]}", "lead_id,email", values =>
        {
            var cell = cells[at++].Trim().ToLowerInvariant();
            Assert.Equal(Feed.Utf8(cell), values[1].Utf8);
            Assert.Equal(cell.Length == 0 ? null : cell, values[1].Written);
            Assert.Equal(cell.Length == 0 ? null : Fold.Text(cell), values[1].Text);
            Assert.Null(values[1].Memo);
            values[1].Memo = cell.Length > 0 ? cell : null;
        });
    }

    [Fact]
    public void A_row_costs_no_memory_once_its_columns_are_known()
    {
        const string header =
            "lead_id,received_at,responded_at,responded_by,make,price,email,phone,vin,"
            + "last_name,postal_code,source,note";
        string Row(int row) => string.Create(
            CultureInfo.InvariantCulture,
            $"L{row:D8},2026-03-05T10:{row % 60:D2}:21Z,{row % 28 + 1:D2}/03/2026 10:00,ann,"
            + $"Make {row % 40},{row * 7919 % 90000},")
            + $"Customer{row}@Example.com,514-555-{row % 10000:D4},1HG{row:D8}AB,"
            + $"Lévesque,H2X {row % 9}B{row % 8},"
            + $"Site {row % 7},"
            + $"\"said \"\"call {row}\"\" and more of what the customer wrote there\"";
        long Cost()
        {
            var (ids, time, all) = (new SeenIds(), new StoreTime(Policy), 0L);
            Read(Rows, Row, header, values =>
            {
                ids.Add(values[0].Utf8);
                time.At(values[1].Time, 0);
                time.At(values[2].Time, 0);
            }, (row, allocated) => all += row > Rows / 2 ? allocated : 0);
            return all;
        }

        // The runtime itself makes objects where code did not run often enough to be compiled well.
        Assert.Contains(Enumerable.Range(0, 50).Select(_ => Cost()), cost => cost <= Rows / 2 * 4);
    }

    private static void Read(
        int rows,
        Func<int, string> row,
        string header,
        Action<FieldValue[]> look,
        Action<int, long>? cost = null)
    {
        var text = Feed.Utf8(header + "\n" + string.Join('\n', Enumerable.Range(0, rows).Select(row)) + "\n");
        using var reader = RowReader.Open(new MemoryStream(text), "feed.csv", null);
        var columns = Header.Columns(reader, Policy, new LeadForm(Policy));
        var own = new FieldValue?[columns.Length];
        var values = new FieldValue[own.Length];
        var cells = new CellText();
        for (var at = 1; reader.Next(); at++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            for (var column = 0; column < own.Length; column++)
            {
                values[column] = columns[column].Read(reader, cells, ref own[column]);
            }

            look(values);
            cost?.Invoke(at, GC.GetAllocatedBytesForCurrentThread() - allocated);
        }
    }
}
