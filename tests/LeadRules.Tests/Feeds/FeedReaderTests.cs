using System.Text;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Feeds;

public sealed class FeedReaderTests
{
    private const string At = "2026-03-05T10:00Z";
    private static readonly Policy AsksMake = Feed.Policy(when: "{ make: x }");

    [Theory]
    [InlineData("Trade-Make", "trade_make")]
    [InlineData(" TRADE  make ", "trade_make")]
    [InlineData("trade_make", "trade_make")]
    [InlineData("\"Postal\nCode\"", "postal_code")]
    [InlineData("Vîn", "vin")]
    public void P15_a_header_is_folded_and_names_its_field(string header, string field)
    {
        var rows = Feed.Rows($"Received-At,{header}\n{At},X\n", Feed.Policy(when: $"{{ {field}: x }}"));

        Assert.Equal(["x"], rows.Values(field));
    }

    [Fact]
    public void P15_other_columns_become_custom_fields()
    {
        var policy = Feed.Policy(when: "{ custom.code_promo: b2 }");
        var lead = Feed.Rows($"received_at,Code-Promo,received\n{At},B2,z\n", policy)[0].Lead!;

        Assert.Equal("b2", lead.Text(Assert.Single(policy.CustomFields)));
    }

    [Fact]
    public void P15_feed_columns_go_before_a_fields_own_name()
    {
        var policy = Feed.Policy(
            "feed: { columns: { received_at: Date de création, make: Model, custom.code: Promo } }",
            "{ make: x, model: x, custom.code: x }");
        var lead = Feed.Rows($"DATE DE CREATION,model,promo\n{At},Ford,C3\n", policy)[0].Lead!;

        Assert.Equal("ford", lead.Text(Field.Named("make")));
        Assert.Null(lead.Text(Field.Named("model")));
        Assert.Equal("c3", lead.Text(Assert.Single(policy.CustomFields)));
    }

    [Fact]
    public void P15_a_field_that_is_mapped_keeps_its_own_name_too()
    {
        var policy = Feed.Policy("feed: { columns: { make: Marque } }", "{ make: x }");

        Assert.Equal(["ford"], Feed.Rows($"received_at,make\n{At},Ford\n", policy).Values("make"));
    }

    [Theory]
    [InlineData("received_at,make,Make")]
    [InlineData("received_at,make,Marque")]
    [InlineData("received_at,promo,PROMO")]
    [InlineData("received_at,lead id,lead-id")]
    public void P15_two_columns_for_one_field_are_an_error_of_the_feed(string header)
    {
        var fault = Feed.Fault($"\n{header}\n{At},1,2\n", Feed.Policy("feed: { columns: { make: marque } }"));

        Assert.Equal("feed.csv", fault.File);
        Assert.Equal(2, fault.Line);
        Assert.Contains("columns 2", fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("feed.csv:2: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void P15_a_column_without_a_header_is_passed_over()
    {
        var rows = Feed.Rows($"received_at,,make,  ,\u0301\n{At},a,Ford,b,c\n", AsksMake);

        Assert.Equal(["ford"], rows.Values("make"));
    }

    [Fact]
    public void P15_cells_are_read_as_RFC_4180_has_it()
    {
        var rows = Feed.Rows(
            $"received_at,make,model\n{At},\"a\"\"b\",\"c,d\"\n{At},\"e\"f\"g\",h\"i\n"
            + $"{At}, \"j\",\"k\nl\"\n{At},m,\"n,o\np",
            Feed.Policy(when: "{ make: x, model: x }"));

        Assert.Equal(["a\"b", "ef\"g\"", "\"j\"", "m"], rows.Values("make"));
        Assert.Equal(["c,d", "h\"i", "k l", "n,o p"], rows.Values("model"));
    }

    [Fact]
    public void P15_a_separator_hint_of_a_spreadsheet_is_a_header_like_any_other()
    {
        var rows = Feed.Rows("sep=;\nreceived_at;make\n");

        Assert.Equal(["time-missing"], rows.Reasons());
        Assert.Equal(2, rows[0].Line);
    }

    [Fact]
    public void P17_a_row_keeps_its_line_and_its_text()
    {
        var rows = Feed.Rows($"\r\nreceived_at,make\r\n\r\n,\"x\r\ny\"\r\n\rz\n   \n\n{At},\n\n");

        Assert.Equal([4L, 7, 8, 10], rows.Select(row => row.Line));
        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.Number));
        Assert.Equal([",\"x\r\ny\"", "z", "   ", null], rows.Select(row => row.Row?.Text));
        Assert.Equal([4L, 7, 8], rows.Take(3).Select(row => row.Row!.Line));
        Assert.Equal(
            ["time-missing", "row-malformed", "row-malformed", null],
            rows.Reasons());
    }

    [Fact]
    public void P17_more_or_fewer_fields_than_the_header_is_malformed()
    {
        var rows = Feed.Rows($"received_at,make\n{At}\n{At},,\n{At},\n\"\"\n");

        Assert.Equal(
            ["row-malformed", "row-malformed", null, "row-malformed"],
            rows.Reasons());
    }

    [Fact]
    public void P17_an_id_of_an_accepted_earlier_row_is_repeated()
    {
        var rows = Feed.Rows($"""
            lead_id,received_at
            A,
            A,{At}
            a,{At}
             A ,{At}
            row-6,{At}
            ,{At}
            ,{At}
            """);

        Assert.Equal(["time-missing", null, null, "id-repeated", null, "id-repeated", null], rows.Reasons());
        Assert.Equal([null, "A", "a", null, "row-6", null, "row-7"], rows.Select(row => row.Lead?.Id));
    }

    [Fact]
    public void P17_contact_missing_goes_before_id_repeated()
    {
        var policy = Feed.Policy("intake: { require: [[email, phone]] }");
        var rows = Feed.Rows($"lead_id,received_at,phone\nA,{At},5551234\nA,{At},\nA,{At},5551234\n", policy);

        Assert.Equal([null, "contact-missing", "id-repeated"], rows.Reasons());
    }

    [Theory]
    [InlineData("received_at")]
    [InlineData("received_at,store")]
    public void P7_the_only_store_is_never_missing_for_what_intake_requires(string header)
    {
        var row = At + (header.EndsWith("store", StringComparison.Ordinal) ? "," : "");
        var rows = Feed.Rows($"{header}\n{row}\n", Feed.Policy("intake: { require: [[store]] }"));

        Assert.Null(Assert.Single(rows.Reasons()));
    }

    [Fact]
    public void P16_warnings_are_counted_as_rows_are_read()
    {
        var policy = Feed.Policy("intake: { require: [[email]] }");
        var text = Feed.Utf8($"""
            lead_id,received_at,email,year,oem,responded_at
            A,{At},a,x,y,z
            A,{At},a,x,,
            B,{At},,x,,
            C,,a,x,y,z
            D,{At},x,x
            """);
        using var reader = FeedReader.Open(new MemoryStream(text), "feed.csv", policy);

        Assert.Equal(5, reader.Rows().Count());
        Assert.Equal(new Warnings(3, 1, 1), reader.Warnings);
    }

    [Fact]
    public void R16_a_row_with_activities_keeps_its_text_for_them()
    {
        var row = Feed.Rows($"received_at,responded_at,responded_by\n{At},{At},Ann Roy\n")[0];

        var activity = Assert.Single(row.Activities);
        Assert.Equal(ActivityKind.Response, activity.Kind);
        Assert.Equal(("row-1", "ann"), (activity.LeadId, activity.Person));
        Assert.Equal($"{At},{At},Ann Roy", activity.Row?.Text);
        Assert.Equal((InputFile.Feed, 2L), (activity.Row!.File, activity.Row.Line));
        Assert.Same(activity.Row, row.Row);
    }

    [Fact]
    public void P16_a_cell_read_before_is_not_read_or_kept_again()
    {
        var rows = Feed.Rows(
            "received_at,make,source\n" + string.Concat(Enumerable.Repeat($"{At},ŠKODA, Kijiji Autos \n", 3)),
            Feed.Policy(when: "{ make: x }"));

        Assert.Same(rows[0].Lead!.Text(Field.Named("make")), rows[2].Lead!.Text(Field.Named("make")));
        Assert.Same(rows[0].Lead!.Source, rows[2].Lead!.Source);
    }

    [Fact]
    public void P16_a_column_of_any_values_is_read_right_whatever_was_read_before()
    {
        static string Make(int n) => n % 3 == 0 ? "Ford" : $"Make {n * 7919 % 6000:D40}"[..(5 + (n % 41))];
        var makes = Enumerable.Range(0, 40_000).Select(Make).ToList();
        var text = "received_at,make\n" + string.Concat(makes.Select(make => $"{At},{make}\n"));

        Assert.Equal(makes.Select(Fold.Text), Feed.Rows(text, AsksMake).Values("make"));
    }

    [Fact]
    public void P16_an_empty_cell_may_stand_for_a_value()
    {
        var policy = Feed.Policy("feed: { values: { condition: { '': used } } }", "{ condition: x }");

        var rows = Feed.Rows($"received_at,condition\n{At},\n{At},New\n", policy);

        Assert.Equal(["used", "new"], rows.Values("condition"));
    }

    [Fact]
    public void P15_text_is_UTF_8_with_or_without_a_mark()
    {
        Assert.Equal(["skoda"], Makes(Encoding.UTF8.GetBytes($"\uFEFFmake,received_at\nŠkoda,{At}\n")));
        Assert.Equal(["skoda"], Makes(Encoding.UTF8.GetBytes($"\uFEFF\"make\",received_at\nŠkoda,{At}\n")));
        Assert.Equal(["skoda"], Makes(Encoding.UTF8.GetBytes($"make,received_at\nŠkoda,{At}\n")));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void P15_a_mark_of_another_Unicode_encoding_is_heeded(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"make;received_at\nŠkoda;{At}\n")];

        Assert.Equal(["skoda"], Makes(bytes));
        Assert.Equal(["skoda"], Makes(bytes, Encoding.UTF8));
        Assert.Equal(["skoda"], Makes(bytes, encoding));
    }

    [Fact]
    public void P15_another_encoding_is_named()
    {
        byte[] bytes = Encoding.Latin1.GetBytes($"make,received_at\nCitroën,{At}\n");

        Assert.Equal(["citroen"], Makes(bytes, Encoding.Latin1));
        Assert.Equal(["citro\uFFFDn"], Makes(bytes));
    }

    [Fact]
    public void What_is_no_text_in_another_encoding_is_a_replacement_character_too()
    {
        byte[] bytes =
            [.. Encoding.Unicode.GetPreamble(),
                .. Encoding.Unicode.GetBytes($"make,received_at\na\ud800b,{At}\n")];

        Assert.Equal(["a\uFFFDb"], Makes(bytes));
    }

    [Fact]
    public void A_byte_that_is_no_text_is_a_replacement_character_in_values_and_in_rejected_rows()
    {
        var rows = Feed.Rows([.. "received_at,make\n,"u8, 0xFF, 0xC3, .. "\n"u8]);

        Assert.Equal(",\uFFFD\uFFFD", rows[0].Row?.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n\r")]
    public void A_file_without_a_header_is_a_fault(string text)
    {
        var fault = Feed.Fault(text);

        Assert.StartsWith("feed.csv:1: the file is empty", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_with_a_header_alone_has_no_rows() => Assert.Empty(Feed.Rows("received_at,make"));

    [Fact]
    public void A_header_longer_than_any_buffer_is_read_whole()
    {
        var columns = string.Join(';', Enumerable.Range(0, 20_000).Select(n => $"\"column, {n}\""));
        var rows = Feed.Rows($"{columns};received_at\n{new string(';', 20_000)}{At}\n");

        Assert.NotNull(Assert.Single(rows).Lead);
    }

    [Fact]
    public void A_row_of_a_mebibyte_is_a_row()
    {
        var (make, commas) = (new string('X', 1 << 20), new string(',', 1 << 20));
        var rows = Feed.Rows($"received_at,make\n{At},{make}\n{At},y\n{commas}\n", AsksMake);

        Assert.Equal([null, null, "row-malformed"], rows.Reasons());
        Assert.Equal(1 << 20, rows.Values("make")[0]!.Length);
    }

    [Fact]
    public void A_quote_left_open_over_more_than_64_MiB_is_a_fault_with_its_line()
    {
        var text = new byte[(64 << 20) + (1 << 20)];
        Array.Fill(text, (byte)'x');
        Feed.Utf8($"received_at,make\n{At},y\n{At},\"").CopyTo(text, 0);

        var fault = Assert.Throws<FeedException>(() => Feed.Rows(text));

        Assert.Equal(3, fault.Line);
        Assert.Contains("is a quote left open?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stream_is_read_as_it_comes_and_left_open()
    {
        using var stream = new MemoryStream(Feed.Utf8($"received_at\n{At}\n"));
        using (var reader = FeedReader.Open(new Dribble(stream), "feed.csv", Feed.Policy()))
        {
            Assert.Equal(At("2026-03-05T10:00Z"), Assert.Single(reader.Rows()).Lead!.ReceivedAt);
        }

        Assert.True(stream.CanRead);
    }

    private static List<string?> Makes(byte[] bytes, Encoding? encoding = null) =>
        Feed.Rows(bytes, AsksMake, encoding).Values("make");
}
