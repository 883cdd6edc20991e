using System.Text;
using LeadRules.Policies;

namespace LeadRules.Tests.Policies.Text;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("[", 1, 65)]
    [InlineData("{", 1, 65)]
    [InlineData("[\n", 65, 1)]
    [InlineData("- ", 1, 129)]
    [InlineData("? ", 1, 129)]
    [InlineData("{a: ", 1, 257)]
    public void LR003_deep_nesting_is_refused_at_level_65(string level, int line, int column)
    {
        var found = Assert.Single(PolicyReader.Read(Repeat(level, 100_000)).Diagnostics);

        Assert.Equal(("LR003", line, column), (found.Code, found.Span.Line, found.Span.Column));
    }

    [Fact]
    public void LR003_64_levels_are_allowed()
    {
        const string rule = "rules: [{ id: r, distribute: { to: { person: p } }, when: ";
        var text = Marked.Head + "people: [{ id: p }]\n" + rule;

        // The policy, the list, the rule and `when` itself are four levels, and each `not` is one.
        Assert.Empty(PolicyReader.Read($"{text}{Repeat("{ not: ", 60)}{{}}{Repeat("}", 60)}}}]").Diagnostics);
        var found = Assert.Single(
            PolicyReader.Read($"{text}{Repeat("{ not: ", 61)}{{}}{Repeat("}", 61)}}}]").Diagnostics);
        Assert.Equal("LR003", found.Code);
    }

    [Fact]
    public void LR003_aliases_count_for_all_the_levels_of_their_anchor()
    {
        var deep = $"a: &a {Repeat("[", 40)}{Repeat("]", 40)}\n";

        Assert.DoesNotContain(
            PolicyReader.Read($"{deep}b: {Repeat("[", 23)}*a{Repeat("]", 23)}").Diagnostics, IsLimit);
        Assert.Contains(
            PolicyReader.Read($"{deep}b: {Repeat("[", 24)}*a{Repeat("]", 24)}").Diagnostics, IsLimit);
    }

    [Fact]
    public void LR003_a_policy_is_at_most_5_MiB_of_utf8()
    {
        var head = Marked.Head + "rules: []\n# ";
        const int most = 5 * 1024 * 1024;

        Assert.Empty(PolicyReader.Read(head + new string('x', most - head.Length)).Diagnostics);
        Assert.True(IsLimit(
            Assert.Single(PolicyReader.Read(head + new string('x', most - head.Length + 1)).Diagnostics)));
        Assert.True(IsLimit(Assert.Single(PolicyReader.Read(head + new string('é', most / 2)).Diagnostics)));
        Assert.True(IsLimit(Assert.Single(PolicyReader.Read(new string('x', 6 * 1024 * 1024)).Diagnostics)));
    }

    [Fact]
    public void LR003_the_files_of_a_policy_share_its_limits()
    {
        var half = "# " + new string('x', 3 * 1024 * 1024);

        var reading = PolicyReader.Read([new("a.yaml", half), new("b.yaml", half), new("c.yaml", "nom: x")]);

        Assert.Equal(
            ["b.yaml LR003", "c.yaml LR101"], reading.Diagnostics.Select(d => $"{d.Span.File} {d.Code}"));
    }

    [Fact]
    public void LR003_a_file_with_too_many_nodes_leaves_the_others_their_room()
    {
        var nodes = $"[{Repeat("x,", 60_000)}]";

        var reading = PolicyReader.Read(
            [new("a.yaml", "nam: x"), new("b.yaml", $"rules: {nodes}\npeople: {nodes}"),
             new("c.yaml", "nom: x")]);

        Assert.Equal(
            ["a.yaml LR101", "b.yaml LR003", "c.yaml LR101"],
            reading.Diagnostics.Select(d => $"{d.Span.File} {d.Code}"));
    }

    [Fact]
    public void LR003_nodes_are_counted_with_aliases_expanded()
    {
        var laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(
                n => $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 10))}]\n"));

        var found = Assert.Single(PolicyReader.Read(laughs).Diagnostics);

        // Five levels of tens are 111,111 nodes: the ninth alias of the fifth line is one too many.
        Assert.Equal(("LR003", 5), (found.Code, found.Span.Line));
    }

    [Fact]
    public void LR003_text_is_counted_with_aliases_expanded()
    {
        var megabyte = $"name: &a {new string('x', 1 << 20)}\nrules: [";

        Assert.DoesNotContain(PolicyReader.Read(megabyte + Repeat("*a, ", 3) + "]").Diagnostics, IsLimit);
        var found = Assert.Single(PolicyReader.Read(megabyte + Repeat("*a, ", 90_000) + "]").Diagnostics);
        Assert.Equal(("LR003", 2, 21), (found.Code, found.Span.Line, found.Span.Column));
    }

    [Fact]
    public void LR003_100_000_nodes_are_allowed()
    {
        // The mapping, its three keys, two values and the list are seven.
        const string head = "leadrules: 1\ntimezone: UTC\nrules: [";

        Assert.DoesNotContain(PolicyReader.Read(head + Repeat("x,", 99_993) + "]").Diagnostics, IsLimit);
        Assert.Contains(PolicyReader.Read(head + Repeat("x,", 99_994) + "]").Diagnostics, IsLimit);
    }

    [Fact]
    public void Binary_garbage_is_not_yaml()
    {
        var bytes = new byte[100_000];
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] = (byte)((at * 7919L + at / 31) % 256);
        }

        Assert.Equal(
            "LR001", Assert.Single(PolicyReader.Read(Encoding.UTF8.GetString(bytes)).Diagnostics).Code);
        Assert.Equal(
            "LR001", Assert.Single(PolicyReader.Read(Encoding.Latin1.GetString(bytes)).Diagnostics).Code);
    }

    [Fact]
    public void A_line_of_a_million_characters_is_read()
    {
        Assert.Equal(1_000_000, Marked.Policy("name: " + new string('x', 1_000_000)).Name.Length);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("&a ")]
    [InlineData("*")]
    [InlineData("%A b\n")]
    [InlineData("---\n")]
    [InlineData(": ")]
    [InlineData("\n")]
    [InlineData("'")]
    [InlineData("a: b\n")]
    [InlineData("\"\\")]
    public void Anything_said_100_000_times_is_refused_and_not_thrown(string text)
    {
        Assert.NotEmpty(PolicyReader.Read(Repeat(text, 100_000)).Diagnostics);
    }

    [Fact]
    public void Thousands_of_unknown_names_do_not_take_forever_to_look_up()
    {
        var members = string.Join(", ", Enumerable.Range(0, 40_000).Select(n => $"person{n}"));
        var people = string.Join(", ", Enumerable.Range(0, 10_000).Select(n => $"{{ id: persom{n} }}"));

        var reading = PolicyReader.Read(
            Marked.Head + $"rules: []\nteams: [{{ id: t, members: [{members}] }}]\npeople: [{people}]");

        Assert.Equal(40_000, reading.Diagnostics.Length);
    }

    [Fact]
    public void Thousands_of_regular_expressions_are_read_without_their_automata()
    {
        var tests = string.Concat(
            Enumerable.Range(0, 5_000).Select(n => $"{{ make: {{ matches: '\\w(a|b{n})' }} }}, "));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Marked.Policy(
            $"people: [{{ id: p }}]\nrules: [{{ id: r, distribute: {{ to: {{ person: p }} }}, "
            + $"when: {{ any: [{tests}] }} }}]");

        // An automaton takes half a megabyte and more.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200 << 20);
    }

    private static bool IsLimit(LeadRules.Diagnostics.Diagnostic found) => found.Code == "LR003";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
