using System.Text.Json;

namespace LeadRules.Tests.Cli;

public sealed class ExplainCommandTests : IDisposable
{
    private static readonly string Abc = Repository.PathOf("samples", "abc");

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Golden =>
        [
            .. Directory.GetFiles(Path.Join(Abc, "expected", "explain"))
                .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        ];

    [Theory]
    [MemberData(nameof(Golden))]
    public void The_explanations_of_the_sample_are_given_byte_for_byte(string file)
    {
        var format = Path.GetExtension(file) switch { ".md" => "markdown", ".json" => "json", _ => "text" };
        var run = Explain(Path.GetFileNameWithoutExtension(file), "--format", format, "--what-if");
        Assert.Equal(0, run.Code);
        Assert.Equal(File.ReadAllText(Path.Join(Abc, "expected", "explain", file)), run.Output);
    }

    [Fact]
    public void No_explanation_holds_an_email_a_phone_or_a_customer_s_name()
    {
        foreach (var row in File.ReadLines(Path.Join(Abc, "feed.csv")).Skip(1)
            .Where((_, index) => index % 26 == 0))
        {
            var cells = row.Split(';');
            Assert.True(cells.Length > 19, "the sampled rows stand on one line each");
            var output = Explain(cells[0], "--what-if").Output + Explain(cells[0], "--format", "json").Output;
            Assert.All(
                new[] { cells[18], cells[19] }.Where(cell => cell.Length > 0),
                secret => Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase));
            Assert.All(
                new[] { cells[16], cells[17] }.Where(cell => cell.Length > 0),
                name => Assert.DoesNotContain(
                    name, WithoutPeople(output), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Json_has_the_questions_in_order_and_the_words_of_the_policy()
    {
        using var json = JsonDocument.Parse(Explain("D-4354", "--format", "json", "--what-if").Output);
        Assert.Equal(
            [
                "lead_id", "store", "received_at", "destination", "duplicate", "channel", "rules", "searches",
                "events", "next_chance", "due", "later", "later_searches", "what_if",
            ],
            json.RootElement.EnumerateObject().Select(property => property.Name));
        var search = json.RootElement.GetProperty("later_searches")[0];
        Assert.Equal(
            ("held", "weighted", "etienne"),
            (search.GetProperty("for").GetString(),
                search.GetProperty("turn").GetProperty("order").GetString(),
                search.GetProperty("turn").GetProperty("chosen").GetString()));
        Assert.Equal(
            "off_shift",
            json.RootElement.GetProperty("searches")[0].GetProperty("candidates")[0]
                .GetProperty("reason").GetString());
    }

    [Fact]
    public void What_if_is_said_only_when_asked()
    {
        Assert.DoesNotContain("What if", Explain("D-4354").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Explain("D-4354", "--format", "json").Output);
        Assert.False(json.RootElement.TryGetProperty("what_if", out _));
    }

    [Fact]
    public void An_unknown_id_is_refused_with_one_that_is_near()
    {
        var run = Explain("D-43545");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("has the lead id 'D-43545'; did you mean 'D-4", run.Error, StringComparison.Ordinal);
        Assert.Contains("case counts", Explain("nothing like it").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "D-9140", "Lead D-9140 (line 146)\nIt is rejected, contact-missing: it needs email or phone.\n")]
    [InlineData(
        "D-9064",
        "Lead D-9064 (line 67)\nIt is rejected, time-unreadable: the time at which it was received cannot be "
        + "read.\n")]
    public void P17_a_rejected_row_says_why(string id, string output)
    {
        var run = Explain(id);
        Assert.Equal((0, output, ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void P17_a_rejected_row_says_why_in_json_too()
    {
        using var json = JsonDocument.Parse(Explain("D-9140", "--format", "json").Output);
        Assert.Equal("contact-missing", json.RootElement.GetProperty("rejected").GetString());
        Assert.Equal(146, json.RootElement.GetProperty("line").GetInt64());
    }

    [Fact]
    public void P17_a_row_that_repeats_the_id_is_noted_beside_the_explanation()
    {
        var run = Explain("D-4302");
        Assert.Contains(
            ":214: this row repeats the id of line 210 and is rejected", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("Lead D-4302 at ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_described_lead_needs_no_feed()
    {
        var run = CommandLine.Run(
            "explain", Abc, "--at", "2026-03-18T10:15", "--set", "condition=neuf", "store=Saint-Jean",
            "make=GMC", "model=Sierra 1500", "email=a@example.com");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith(
            "Lead as described at Automobiles ABC Saint-Jean (abc), received Wed 18 Mar 2026 10:15\n"
            + "It goes to Jean-François Bélanger (jean-francois), "
            + "by rule Camionnettes Chevrolet et GMC (camionnettes).\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void P17_a_described_lead_may_be_rejected_for_want_of_a_contact() => Assert.Equal(
        "Lead as described\nIt is rejected, contact-missing: it needs email or phone.\n",
        CommandLine.Run("explain", Abc, "--at", "2026-03-18T10:15", "--set", "store=abc").Output);

    [Theory]
    [InlineData("which lead?")]
    [InlineData("which lead?", "--feed", "f.csv")]
    [InlineData("--set needs --at INSTANT", "--set", "make=Ford")]
    [InlineData("not both", "--set", "make=Ford", "--at", "2026-03-18T10:15", "--lead", "L1")]
    [InlineData("--set takes field=value, not 'make'", "--at", "2026-03-18T10:15", "--set", "make")]
    [InlineData("did you mean 'make'?", "--at", "2026-03-18T10:15", "--set", "mak=Ford")]
    [InlineData("--at says when", "--at", "2026-03-18T10:15", "--set", "received_at=2026-03-18T10:15")]
    [InlineData("names make twice", "--at", "2026-03-18T10:15", "--set", "make=Ford", "make=Kia")]
    [InlineData("--at takes an instant such as", "--at", "2026-03-18", "--set", "make=Ford")]
    [InlineData("one of abc, occasion", "--at", "2026-03-18T10:15", "--set", "make=Ford")]
    [InlineData("there are abc, occasion", "--at", "2026-03-18T10:15", "--set", "store=xyz")]
    [InlineData("--set year=soon", "--at", "2026-03-18T10:15", "--set", "store=abc", "year=soon")]
    [InlineData("'none.csv' does not exist", "--feed", "none.csv", "--lead", "L1")]
    public void What_cannot_be_meant_is_refused_with_a_way_out(string says, params string[] arguments)
    {
        var run = CommandLine.Run(["explain", Abc, .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_with_errors_is_reported()
    {
        var run = CommandLine.Run(
            "explain", Repository.PathOf("samples", "abc-bad"), "--at", "2026-03-18T10:15",
            "--set", "make=Ford");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("error LR201", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_and_terminal_text_let_nothing_of_a_policy_or_a_feed_act()
    {
        var policy = _folder.Write("p.yaml", """
            leadrules: 1
            timezone: UTC
            intake: { require: [] }
            people: [{ id: ann, name: "*A* | <b>\e[31m" }]
            rules: [{ id: r, when: { make: "a`|b" }, distribute: { to: { person: ann } } }]
            """);
        var feed = _folder.Write(
            "f.csv",
            "lead_id,received_at,make\n<L>,2026-03-02T10:00,a`|b\nM,2026-03-02T10:00,\"`x|\"\n");
        var markdown = CommandLine.Run(
            "explain", policy, "--feed", feed, "--lead", "<L>", "--format", "markdown").Output;
        Assert.Contains("# Lead \\<L\\> at", markdown, StringComparison.Ordinal);
        Assert.Contains("\\*A\\* \\| \\<b\\>\uFFFD\\[31m (ann)", markdown, StringComparison.Ordinal);
        var other = CommandLine.Run(
            "explain", policy, "--feed", feed, "--lead", "M", "--format", "markdown").Output;
        Assert.Contains("the lead has make `` `x\\| `` |", other, StringComparison.Ordinal);
        Assert.DoesNotContain(
            '\e', CommandLine.Run("explain", policy, "--feed", feed, "--lead", "<L>").Output);
    }

    [Fact]
    public void Help_ends_with_examples() => Assert.Contains(
        "  leadrules explain policy.yaml --feed feed.csv --lead D-4354 --activity activity.csv\n",
        CommandLine.Run("explain", "--help").Output,
        StringComparison.Ordinal);

    // Customers may be called as people of the policy are.
    private static string WithoutPeople(string output) => string.Join('\n', output.Split('\n')
        .Where(line => !line.Contains('(')));

    private static CommandLine Explain(string lead, params string[] more) => CommandLine.Run(
    [
        "explain", Abc, "--feed", Path.Join(Abc, "feed.csv"), "--activity", Path.Join(Abc, "activity.csv"),
        "--lead", lead, .. more,
    ]);
}
